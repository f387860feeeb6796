/** Whose figures a page shows: a whole council’s, a priority’s or a group’s. */
export const domains = {
  narrower: 'A priority or a group',
  wholeCouncils: 'Whole councils',
  priorities: 'Priorities',
  groups: 'Working groups',
}
