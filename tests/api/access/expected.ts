/**
 * Who may do what, written by hand from the programme's own division of work:
 * the administrator keeps people and the outbox; the analyst runs rounds and registers; a co-chair keeps the own group's
 * milestones and tasks, and decide on the launch of anonymous rounds; members and co-chairs answer; results are for all but the administrator, who keeps accounts and reads no result.
 * `+` is let through, `-` is refused, `link` asks for an invitation whoever comes.
 */
export const columns = [
  'nobody',
  'role ended',
  'administrator',
  'analyst',
  'co-chair, own group',
  'co-chair, other group',
  'member',
  'council reader',
] as const

export type Persona = (typeof columns)[number]
export type Cell = '+' | '-' | 'link'

const table = `
GET   /api/about                                        + + + + + + + +
GET   /api/health                                       + + + + + + + +
POST  /api/sign-in                                      + + + + + + + +
POST  /api/sign-in/confirm                              + + + + + + + +
GET   /api/session                                      - + + + + + + +
PUT   /api/session/language                             - + + + + + + +
POST  /api/sign-out                                     - + + + + + + +
GET   /api/programme                                    - - + + + + + +
GET   /api/answer                                       link
GET   /api/answer/instrument                            link
GET   /api/answer/draft                                 link
PUT   /api/answer/draft                                 link
POST  /api/answer/submission                            link
GET   /api/reminders/:token                             + + + + + + + +
PUT   /api/reminders/:token                             + + + + + + + +
GET   /api/reminders/:token/stop                        + + + + + + + +
POST  /api/reminders/:token/stop                        + + + + + + + +
POST  /api/answer/ballot                                link
POST  /api/ballots                                      + + + + + + + +
GET   /api/ballots/:wave/receipts                       + + + + + + + +
POST  /api/consultations/:wave/link                     - - - - + + + -
GET   /api/own-consultations                            - - - - + + + -
GET   /api/follow-ups/mine                              - - - - + + + -
GET   /api/waves/:id/follow-up                          - - - + - - - -
PUT   /api/waves/:id/follow-up                          - - - + - - - -
DELETE /api/waves/:id/follow-up                         - - - + - - - -
GET   /api/instruments                                  - - - + - - - -
GET   /api/instruments/:code                            - - - + - - - -
GET   /api/waves                                        - - - + - - - -
POST  /api/waves                                        - - - + - - - -
POST  /api/previews/wave                                - - - + - - - -
GET   /api/waves/:id                                    - - - + - - - -
GET   /api/waves/:id/participation                      - - - + - - - -
GET   /api/waves/:id/participation/last                 - - - + - - - -
GET   /api/waves/:id/burden                             - - - + - - - -
GET   /api/waves/:id/responses                          - - - + - - - -
GET   /api/waves/:id/questions                          - - - + - - - -
POST  /api/waves/:id/close                              - - - + - - - -
PUT   /api/waves/:id/late                               - - - + - - - -
POST  /api/waves/:id/late/release                       - - - + - - - -
POST  /api/waves/:id/invitations/:person/withdraw       - - - + - - - -
GET   /api/waves/:id/retention                          - - - + - - - -
PUT   /api/waves/:id/hold                               - - - + - - - -
DELETE /api/waves/:id/hold                              - - - + - - - -
GET   /api/waves/:id/erasures/people                    - - - + - - - -
POST  /api/waves/:id/erasures                           - - - + - - - -
GET   /api/waves/:id/comments                           - - - + - - - -
POST  /api/waves/:id/paraphrases                        - - - + - - - -
PUT   /api/waves/:id/paraphrases/:paraphrase            - - - + - - - -
DELETE /api/waves/:id/paraphrases/:paraphrase           - - - + - - - -
PUT   /api/waves/:id/comments/:comment/aside            - - - + - - - -
POST  /api/waves/:id/comments/:comment/redactions       - - - + - - - -
POST  /api/waves/:id/comment-release                    - - - + - - - -
GET   /api/comments                                     - - - + + + + +
POST  /api/waves/:id/extend                               - - - + - - - -
GET   /api/consultations                                  - - - + - - - -
POST  /api/consultations                                  - - - + - - - -
POST  /api/previews/consultation                          - - - + - - - -
GET   /api/consultations/:id                              - - - + - - - -
PUT   /api/consultations/:id                              - - - + - - - -
GET   /api/consultations/:id/mails                        - - - + - - - -
POST  /api/consultations/:id/pause                        - - - + - - - -
POST  /api/consultations/:id/resume                       - - - + - - - -
POST  /api/consultations/:id/end                          - - - + - - - -
POST  /api/consultations/:id/periods/:period/skip         - - - + - - - -
POST  /api/consultations/:id/periods/:period/keep         - - - + - - - -
POST  /api/consultations/:id/periods/:period/propose      - - - + - - - -
GET   /api/burden                                       - - - + - - - -
PUT   /api/burden/limit                                 - - - + - - - -
GET   /api/launches                                     - - - + + + - -
POST  /api/launches                                     - - - + - - - -
POST  /api/launches/:id/withdraw                        - - - + - - - -
POST  /api/launches/:id/approve                         - - - - + + - -
POST  /api/launches/:id/refuse                          - - - - + + - -
POST  /api/imports/waves                                - - - + - - - -
GET   /api/indicators                                   - - - + + + + +
GET   /api/indicators/:code                             - - - + + + + +
GET   /api/indicator-questions                          - - - + - - - -
POST  /api/indicators/:code/versions/preview            - - - + - - - -
POST  /api/indicators/:code/versions                    - - - + - - - -
PUT   /api/indicators/:code/targets/:period             - - - + - - - -
GET   /api/indicators/:code/series                      - - - + + + + +
GET   /api/indicators/:code/facts                       - - - + + + + +
GET   /api/indicators/:code/facts.csv                   - - - + + + + +
GET   /api/indicators/:code/series.csv                  - - - + + + + +
GET   /api/scorecards                                   - - - + + + + +
GET   /api/scorecards/:fiscalYear/:council              - - - + + + + +
GET   /api/scorecards/:fiscalYear/:council/figures.csv  - - - + + + + +
POST  /api/scorecards/:fiscalYear/:council/publish      - - - + - - - -
GET   /api/groups                                       - - - + + + + +
POST  /api/groups                                       - - - + - - - -
GET   /api/groups/:group                                - - - + + + + +
PATCH /api/groups/:group                                - - - + + - - -
POST  /api/groups/:group/renaming                       - - - + - - - -
POST  /api/groups/:group/ending                         - - - + - - - -
POST  /api/groups/:group/states                         - - - + + - - -
PUT   /api/groups/:group/priorities/:priority           - - - + + - - -
DELETE /api/groups/:group/priorities/:priority          - - - + + - - -
POST  /api/groups/:group/seats                          - - - + - - - -
POST  /api/groups/:group/seats/:role/end                - - - + - - - -
GET   /api/groups/:group/report                         - - - + + + + +
GET   /api/councils/:council/report                     - - - + + + + +
GET   /api/replaced-reports                             - - - + + + + +
POST  /api/replaced-reports                             - - - + - - - -
PUT   /api/replaced-reports/:id                         - - - + - - - -
DELETE /api/replaced-reports/:id                        - - - + - - - -
GET   /api/representation                               - - - + + + + +
GET   /api/glossary                                     - - + + + + + +
GET   /api/groups/:group/milestones                     - - - + + - - -
POST  /api/groups/:group/milestones                     - - - + + - - -
PATCH /api/groups/:group/milestones/:reference          - - - + + - - -
PUT   /api/groups/:group/milestones/:reference/needs    - - - + + - - -
GET   /api/workplans                                    - - - + + + + +
GET   /api/groups/:group/workplan                       - - - + + + + +
GET   /api/groups/:group/workplan/open                  - - - + + + + +
GET   /api/groups/:group/workplan/versions/:number      - - - + + + + +
POST  /api/groups/:group/workplan/import                - - - + + - - -
GET   /api/workplans/milestones.csv                     - - - + + + + +
GET   /api/workplans/milestones.xlsx                    - - - + + + + +
POST  /api/groups/:group/workplan/approval              - - - + + - - -
GET   /api/groups/:group/tasks                          - - - + + - - -
PATCH /api/groups/:group/tasks/:reference               - - - + + - - -
POST  /api/groups/:group/tasks/:reference/decisions     - - - + + - - -
GET   /api/waiting                                      - - - - + + - -
GET   /api/monthly-letter                               - - + + - - - -
PUT   /api/monthly-letter                               - - + + - - - -
GET   /api/monthly-letters/:token                       + + + + + + + +
PUT   /api/monthly-letters/:token                       + + + + + + + +
GET   /api/monthly-letters/:token/stop                  + + + + + + + +
POST  /api/monthly-letters/:token/stop                  + + + + + + + +
GET   /api/taskings                                     - - - + + + - -
POST  /api/councils/:council/tasks/:reference/decisions - - - + - - - -
GET   /api/councils/:council/tasks                      - - - + - - - -
POST  /api/councils/:council/tasks                      - - - + - - - -
PATCH /api/councils/:council/tasks/:reference           - - - + - - - -
GET   /api/practice-guides                              + + + + + + + +
POST  /api/practice-guides                              - - - + - - - -
GET   /api/practice-guides/:code                        + + + + + + + +
GET   /api/practice-guides/:code/versions/:number/files/:language + + + + + + + +
POST  /api/practice-guides/:code/declarations           - - - + + + + -
POST  /api/practice-guides/:code/opens                  + + + + + + + +
POST  /api/practice-guides/:code/readings               + + + + + + + +
POST  /api/practice-guides/:code/downloads              + + + + + + + +
POST  /api/practice-guides/:code/opinions               - - - + + + + -
GET   /api/guides-left                                  - - - + - - - -
GET   /api/guide-reviews                                - - - + - - - -
GET   /api/groups/:group/guides/:guide/usage            - - - + + - - -
PUT   /api/groups/:group/guides/:guide/promotions/:day/:how - - - + + - - -
DELETE /api/groups/:group/guides/:guide/promotions/:day/:how - - - + + - - -
POST  /api/groups/:group/guides                         - - - + + - - -
PATCH /api/groups/:group/guides/:guide                  - - - + + - - -
DELETE /api/groups/:group/guides/:guide                 - - - + + - - -
GET   /api/groups/:group/guides/:guide/draft            - - - + + - - -
PUT   /api/groups/:group/guides/:guide/draft            - - - + + - - -
GET   /api/groups/:group/guides/:guide/draft/files/:language - - - + + - - -
PUT   /api/groups/:group/guides/:guide/draft/files/:language - - - + + - - -
DELETE /api/groups/:group/guides/:guide/draft/files/:language - - - + + - - -
POST  /api/groups/:group/guides/:guide/versions         - - - + + - - -
POST  /api/groups/:group/guides/:guide/withdrawal       - - - + + - - -
GET   /api/annual-returns/:indicator/:fiscalYear        - - - + - - - -
PUT   /api/annual-returns/:indicator/:fiscalYear        - - - + - - - -
GET   /api/people                                       - - + - - - - -
POST  /api/people                                       - - + - - - - -
PATCH /api/people/:id                                   - - + - - - - -
POST  /api/people/:id/roles                             - - + - - - - -
POST  /api/people/:id/roles/:role/end                   - - + - - - - -
GET   /api/outbox                                       - - + - - - - -
GET   /api/outbox/:id                                   - - + - - - - -
PUT   /api/outbox/:id/handed-over                       - - + - - - - -
GET   /api/hand-overs                                   - - + - - - - -
POST  /api/hand-overs                                   - - + - - - - -
GET   /api/hand-overs/:id/files/:file                   - - + - - - - -
PUT   /api/hand-overs/:id/handed-over                   - - + - - - - -
DELETE /api/hand-overs/:id                              - - + - - - - -
POST  /api/outbox/:id/resend                            - - + - - - - -
POST  /api/resends                                      - - + - - - - -
POST  /api/bounces                                      - - + - - - - -
`

/** What each persona is answered, by route (`GET /api/people`). */
export const expected: ReadonlyMap<string, Record<Persona, Cell>> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [method = '', path = '', ...cells] = line.split(/\s+/)
      return [`${method} ${path}`, rowOf(cells)]
    }),
)

function rowOf(cells: string[]): Record<Persona, Cell> {
  const at = (index: number) => (cells[0] === 'link' ? 'link' : (cells[index] as Cell))
  return Object.fromEntries(columns.map((name, index) => [name, at(index)])) as Record<
    Persona,
    Cell
  >
}
