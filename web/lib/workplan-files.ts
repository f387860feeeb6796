/** Whose milestones a file holds: one group's, those of the groups that support a priority, or all. */
export type FileOf = { group?: string; priority?: string }

/** The kinds of file that milestones can be downloaded as. */
export const fileKinds = ['xlsx', 'csv'] as const

/** Where milestones can be downloaded, in a language. */
export const fileAddress = (
  kind: (typeof fileKinds)[number],
  of: FileOf,
  language: string,
): string =>
  `/api/workplans/milestones.${kind}?${new URLSearchParams({ ...of, lang: language }).toString()}`
