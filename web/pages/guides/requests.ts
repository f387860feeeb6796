import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'
import { sendFile } from '../../lib/send-file.ts'
import type { Bilingual, Language } from '../../locales/index.ts'

export const stateWords = ['published', 'under_review', 'draft', 'withdrawn'] as const
export type StateWord = (typeof stateWords)[number]

/** What is looked for in the library; it stands in the address. */
export type Wanted = { search?: string; group?: string; priority?: string; state?: StateWord }

const library = client['practice-guides']
const kept = client.groups[':group'].guides

const readLibrary = (wanted: Wanted, from: number) =>
  ask(library.$get({ query: { ...wanted, from: String(from) } }))
const readGuide = (code: string, version?: number) =>
  ask(
    library[':code'].$get({
      param: { code },
      query: version === undefined ? {} : { version: String(version) },
    }),
  )
const readDraft = (which: Which) => ask(kept[':guide'].draft.$get({ param: which }))

export const libraryQuery = (wanted: Wanted, language: string) =>
  infiniteQueryOptions({
    queryKey: ['guides', 'library', wanted, language],
    queryFn: ({ pageParam }) => readLibrary(wanted, pageParam),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    placeholderData: (earlier) => earlier,
  })

export const guideQuery = (code: string, version?: number) =>
  queryOptions({
    queryKey: ['guides', 'guide', code, version ?? null],
    queryFn: () => readGuide(code, version),
  })

/** Read once when the editor opens: what is typed is never overwritten by a later answer. */
export const draftQuery = (which: Which) =>
  queryOptions({
    queryKey: ['guides', 'draft', which.guide],
    queryFn: () => readDraft(which),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

export type Library = Awaited<ReturnType<typeof readLibrary>>
export type Listed = Library['guides'][number]
export type Guide = Awaited<ReturnType<typeof readGuide>>
export type DraftRead = Awaited<ReturnType<typeof readDraft>>
export type Content = DraftRead['content']
export type FileAbout = NonNullable<DraftRead['files']['en']>

export type Which = { group: string; guide: string }
export type WhichFile = Which & { language: Language }
export type NewGuide = {
  code: string
  title: Bilingual
  audience: Bilingual | null
  priority: string | null
  access: 'members' | 'public'
}
export type Change = Partial<Omit<NewGuide, 'code'>> & {
  reviewOn?: string | null
  underReview?: boolean
}

export const beginGuide = (group: string, json: NewGuide) =>
  ask(kept.$post({ param: { group }, json }))
export const changeGuide = (param: Which, json: Change) =>
  ask(kept[':guide'].$patch({ param, json }))
export const discardGuide = (param: Which) => ask(kept[':guide'].$delete({ param }))
export const saveDraft = (
  param: Which,
  json: { revision: number; text: Bilingual; content: Content },
) => ask(kept[':guide'].draft.$put({ param, json }))

const draftFiles = kept[':guide'].draft.files[':language']
/** Sends a draft's file; `told` is told what share of it has gone. */
export const sendDraftFile = (
  { revision, ...param }: WhichFile & { revision: number },
  file: File,
  { told, signal }: { told: (share: number) => void; signal: AbortSignal },
) =>
  sendFile<{ revision: number; file: FileAbout }>(
    draftFiles.$path({ param, query: { revision: String(revision), name: file.name } }),
    file,
    { told, signal },
  )
export const removeDraftFile = ({ revision, ...param }: WhichFile & { revision: number }) =>
  ask(draftFiles.$delete({ param, query: { revision: String(revision) } }))
export const draftFileAddress = (param: WhichFile): string => draftFiles.$path({ param })
export const versionFileAddress = (code: string, number: number, language: Language): string =>
  library[':code'].versions[':number'].files[':language'].$path({
    param: { code, number: String(number), language },
  })
export const publishVersion = (param: Which, json: { revision: number; note: Bilingual }) =>
  ask(kept[':guide'].versions.$post({ param, json }))
export const withdrawGuide = (param: Which, successor: string | null) =>
  ask(kept[':guide'].withdrawal.$post({ param, json: { successor } }))
export const declareUse = (
  code: string,
  json: { since: string; purpose: string; jurisdiction?: string; declaredOn?: string },
) => ask(library[':code'].declarations.$post({ param: { code }, json }))

const readUsage = (which: Which) => ask(kept[':guide'].usage.$get({ param: which }))
export const usageQuery = (which: Which) =>
  queryOptions({ queryKey: ['guides', 'usage', which.guide], queryFn: () => readUsage(which) })
export type Usage = Awaited<ReturnType<typeof readUsage>>

const readLeft = () => ask(client['guides-left'].$get())
export const leftQuery = queryOptions({ queryKey: ['guides', 'left'], queryFn: readLeft })
export type LeftGuides = Awaited<ReturnType<typeof readLeft>>
export type Left = LeftGuides['guides'][number]

/** What users of practice guides said they reached, year by year. */
export const resultsQuery = (council: string) =>
  queryOptions({
    queryKey: ['series', 'GDE-RESULT', council],
    queryFn: () =>
      ask(
        client.indicators[':code'].series.$get({
          param: { code: 'GDE-RESULT' },
          query: { council, by: 'year' },
        }),
      ),
  })

export const depthWords = ['quarter', 'half', 'all'] as const
export type Depth = (typeof depthWords)[number]
export const promotionWords = ['newsletter', 'meeting', 'training', 'message'] as const
export type Promotion = { day: string; how: (typeof promotionWords)[number] }

export const countOpen = (code: string) => ask(library[':code'].opens.$post({ param: { code } }))
export const countReading = (code: string, depth: Depth) =>
  ask(library[':code'].readings.$post({ param: { code }, json: { depth } }))
export const countDownload = (code: string) =>
  ask(library[':code'].downloads.$post({ param: { code } }))
export const giveOpinion = (
  code: string,
  json: { useful: 'yes' | 'partly' | 'no'; usedFor: string },
) => ask(library[':code'].opinions.$post({ param: { code }, json }))
export const promote = (param: Which & Promotion) =>
  ask(kept[':guide'].promotions[':day'][':how'].$put({ param }))
export const takeBackPromotion = (param: Which & Promotion) =>
  ask(kept[':guide'].promotions[':day'][':how'].$delete({ param }))

/** A change to the library: all that is shown of guides, the open draft apart, is read again afterwards. */
export function useLibraryChange<Given, Result>(
  write: (given: Given) => Promise<Result>,
  done?: (result: Result) => void,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: async (result) => {
      await queries.invalidateQueries({
        queryKey: ['guides'],
        predicate: ({ queryKey }) => queryKey[1] !== 'draft',
      })
      done?.(result)
    },
  })
}
