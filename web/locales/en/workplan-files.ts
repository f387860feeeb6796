/** A workplan's file: its columns, what reading it says, and the page that brings one in. */
export const workplanFiles = {
  fileName: 'workplan',
  sheet: 'Milestones',
  columns: {
    group: 'Group',
    groupName: 'Group name',
    reference: 'Reference',
    titleEn: 'Milestone in English',
    titleFr: 'Milestone in French',
    startsOn: 'Starts on',
    plannedDueOn: 'Planned for',
    firstApprovedDueOn: 'First approved date',
    revisedDueOn: 'Revised date',
    reason: 'Reason for the revised date',
    doneOn: 'Done on',
    evidence: 'Evidence',
    cancelledOn: 'Cancelled on',
    needs: 'Waits for',
    state: 'State',
    horizon: 'Horizon',
    synthetic: 'Synthetic data',
  },
  states: {
    planned: 'Not approved',
    ahead: 'Ahead',
    overdue: 'Overdue',
    done: 'Done',
    cancelled: 'Cancelled',
  },
  refusals: {
    file_not_table: 'This file isn’t a table. Save it as .xlsx or CSV, then choose it again.',
    file_too_large:
      'This workbook unpacks to more than a workplan can be. Keep the one sheet with the milestones, and save that.',
    xlsx_broken:
      'This workbook can’t be read. Open it in your spreadsheet program, save it as .xlsx again, then choose it.',
    xls_old:
      'This is a workbook of an Excel before 2007, or it is locked by a password. Save it as .xlsx without a password, or as CSV.',
    several_sheets:
      'Several sheets look like a workplan: {names}. Keep the one you mean, or hide the others.',
    sheet_too_long: 'The sheet “{name}” has more rows than a workplan. Remove or hide it.',
    csv_malformed: 'From this line on the file can’t be read as CSV. Check its quotation marks.',
    no_headings:
      'No row of this file names columns known here. One row must name at least two, such as “Reference”, “Milestone in English” or “Planned for”.',
    column_repeated: 'Two columns mean the same as “{heading}”. Rename or remove one of them.',
    no_rows: 'There is nothing beneath the headings.',
    too_many_rows: 'This file has {n} lines; a workplan has at most {most}. Split the file.',
    cell_error:
      'The spreadsheet shows the error {value} here. Mend its formula, or type the value.',
    day_unreadable:
      '“{value}” can’t be read as a date. Write it as 2027-03-31, or as 31 March 2027.',
    day_impossible: 'The calendar has no {value}.',
    day_short_year: 'Write the year of “{value}” with four digits.',
    day_without_day: '“{value}” names no day. Write it as 2027-03-31.',
    day_ambiguous:
      '“{value}” may be {one} or {other}, and nothing in this column shows which comes first, the day or the month. Write it as 2027-03-31.',
    day_mixed:
      '“{value}” may be {one} or {other}: in this column the day comes first in some cells, the month in others. Write it as 2027-03-31.',
    day_out_of_range: '{value} is out of range. Dates run from {from} to {to}.',
    reference_malformed:
      '“{value}” can’t be a reference. It has at most 40 letters without accents, digits, dots, hyphens or underscores, and no spaces.',
    line_repeated: 'Line {line} is about this milestone already ({reference}).',
    title_ambiguous:
      'Several milestones have this title: {references}. Give the reference of the one you mean.',
    title_repeated: 'Line {line} has the same title. Name one of them otherwise.',
    title_taken:
      'Milestone {reference} has this title already. Give its reference if you mean that one; else choose another title.',
    no_english: 'The milestone has no English title. Both languages are needed.',
    no_french: 'The milestone has no French title. Both languages are needed.',
    text_too_long: 'This text has {length} characters; at most {most} are kept.',
    approved_by_file:
      'First approved dates are set by approving the workplan, not by a file. Put {value} under “Planned for”, leave this cell blank, then approve.',
    approved_differs:
      'This milestone was first approved for {date}, and that never changes. Put that date back. To move the milestone, use “Revised date” and say why.',
    reason_stale:
      'The date moves, but the reason is still the one of its last move. Say why it moves now.',
    evidence_malformed: 'Evidence is an address that begins with https://.',
    state_unknown: '“{value}” isn’t a state: ahead, overdue, not approved, done or cancelled.',
    state_done_without_day: 'The state says done. Give the day it was done.',
    state_cancelled_without_day: 'The state says cancelled. Give the day it was cancelled.',
    state_contradicts:
      'The state says “{value}”, but the dates say otherwise. Mend the state or the dates.',
    needs_unknown:
      'No milestone goes by “{value}”. Give a reference of this workplan, such as M-2, or of another group, such as DI/M-2.',
    other_group: 'This line is about “{value}”, but the workplan is the one of {group}. Remove it.',
  },
  notes: {
    day_first: 'In “{column}” the day is read before the month, as line {line} shows ({shown}).',
    month_first: 'In “{column}” the month is read before the day, as line {line} shows ({shown}).',
    unread: 'Columns that are not read: {columns}.',
  },
  download: { csv: 'Download (CSV)', xlsx: 'Download (Excel)' },
  import: 'Bring in a file',
  page: {
    title: 'Bring a file into the workplan: {group}',
    back: 'Back to the workplan',
    beneath:
      'You see what every line would do before anything is stored. Then all lines are stored, or none.',
    file: 'Workplan as a file',
    fileHint:
      'An Excel (.xlsx) or CSV file, with one line a milestone. The quickest way: download the workplan, change the file, bring it back.',
    choose: 'Choose a file.',
    check: 'Check the file',
    guide: 'What the file may hold',
    guideText:
      'One row names the columns, in English or French, in any order; rows above it don’t matter. A column that is missing leaves things as they are; a blank cell takes back what was there. Milestones are found by their reference, else by their title.',
    columnHeading: 'Column',
    meaningHeading: 'What it holds',
    meanings: {
      reference: 'Such as M-2. Blank for a new milestone: it gets the next number.',
      titleEn: 'Needed, at most 300 characters.',
      titleFr: 'Needed, at most 300 characters.',
      startsOn: 'A date: 2027-03-31, 31 March 2027, or a date of the spreadsheet.',
      plannedDueOn: 'By when it is meant to be done.',
      firstApprovedDueOn: 'Only compared: approving the workplan sets it, and it never changes.',
      revisedDueOn: 'Where the approved date slips. It needs its reason.',
      reason: 'Why the revised date moves, at most 500 characters.',
      doneOn: 'The day it was done, not in the future.',
      evidence: 'An address that begins with https://.',
      cancelledOn: 'The day it was cancelled.',
      needs: 'References parted by semicolons; DI/M-2 for another group’s.',
      state: 'Only compared with the dates.',
    },
    outcome: {
      unread: 'The file can’t be read',
      mend: 'To mend in the file',
      would: 'What would be stored',
      same: 'Nothing changes',
      done: 'Stored',
    },
    refused: {
      one: 'One line is refused. Nothing is stored until it is mended.',
      other: '{n} lines are refused. Nothing is stored until they are mended.',
    },
    counts: '{new} new, {changed} changed, {unchanged} unchanged.',
    countsDone: '{new} added, {changed} changed, {unchanged} unchanged.',
    sameText: 'Everything in this file stands in the workplan already.',
    again: 'Mend them in your spreadsheet, save, choose the file again and check.',
    apply: { one: 'Store one line', other: 'Store {n} lines' },
    applyAsk: 'Store all of it in the workplan?',
    applied: 'The workplan holds what the file says.',
    toApprove: 'Planned dates that are new wait to be approved.',
    show: 'Show',
    all: 'All lines',
    caption: 'What the file would do, line by line',
    line: 'Line',
    milestone: 'Milestone',
    what: 'What it would do',
    states: { new: 'New', changed: 'Changed', unchanged: 'Unchanged', refused: 'Refused' },
    from: '{column}: {from} → {to}',
    set: '{column}: {to}',
    cleared: '{column}: {from} is taken back',
    idle: 'The reason isn’t kept: no date moves.',
    inColumn: '{column}: {text}',
    more: 'Show {n} more',
    left: { one: 'One is not shown.', other: '{n} are not shown.' },
    none: 'no title',
  },
}
