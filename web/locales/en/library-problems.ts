/** What the problem words of guides and of files say. */
export const libraryProblems = {
  'file.unknown': 'There is no such file.',
  'file.too_large':
    'The file is larger than 25 MB. Save it again with smaller pictures, or split the guide.',
  'file.empty': 'The file is empty. Choose another one.',
  'file.broken_off': 'The file didn’t arrive whole. Send it again.',
  'file.kind': 'The file is neither a PDF nor a Word document (.docx). Save it as one of them.',
  'file.old_word': 'The file has an older Word format (.doc). Save it as .docx or as a PDF.',
  'file.lies':
    'The file’s name ends in {named}, but its content is that of a {kind} file. Check that it is the right one, and give it the ending of its content.',
  'file.damaged':
    'The file is damaged or cut short. Open it in the program it was made with, and save it again.',
  'file.encrypted':
    'The file is protected by a password or by restrictions. Save it without protection.',
  'file.macros': 'The file holds macros, which run by themselves. Save it without them, as .docx.',
  'file.unpacks': 'The file unpacks to far more than a document holds. It wasn’t kept.',
  'file.infected': 'The scanner found something harmful in the file. It wasn’t kept.',
  'file.scan_failed':
    'The file couldn’t be scanned, so it wasn’t kept. Try again later; if it goes on, tell the administrator.',
  'guide.unknown': 'No practice guide has that code.',
  'guide.code_taken': 'Another practice guide already has that code.',
  'guide.withdrawn_before_published':
    'A practice guide can’t be withdrawn before the day it was published.',
  'guide.version_unknown': 'This guide has no version of that number.',
  'guide.changed_meanwhile':
    '{by} changed this draft in the meantime. Copy what you wrote, reload the page, then put it in again.',
  'guide.no_english':
    'The English text is missing. A version is published in both languages at once.',
  'guide.no_french':
    'The French text is missing. A version is published in both languages at once.',
  'guide.no_english_file':
    'The English file is missing. A version is published in both languages at once.',
  'guide.no_french_file':
    'The French file is missing. A version is published in both languages at once.',
  'guide.no_change':
    'This text is the one already published. Change it first, or keep the version there is.',
  'guide.published': 'This guide was published: it can be withdrawn, not discarded.',
  'guide.review_past': 'The review date is in the past. Choose today or a later day.',
  'guide.successor':
    'The guide that takes its place must be another one, published and not withdrawn.',
  'guide.promoted_later': 'A promotion can’t be noted before its day.',
  'opinion.repeated': 'You already said today what you think of this guide. Thank you.',
  'guide.not_available': 'This practice guide isn’t published, or was withdrawn.',
  'declaration.repeated': 'This jurisdiction already declared its use of this guide that day.',
  'declaration.used_later': 'The use can’t have begun after the day it is declared.',
  'declaration.other_day': 'Only the analyst records a declaration that was made on another day.',
  'declaration.in_future': 'A declaration is of today or a day before. Choose an earlier day.',
  'declaration.other_jurisdiction': 'You declare for your own jurisdiction only.',
}
