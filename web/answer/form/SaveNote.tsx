import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { time } from '../../locales/format.ts'
import { fill } from '../../locales/say.ts'
import { useAnsweringTexts } from './texts.ts'
import type { SaveState } from './saver.ts'

/** The state of saving, in sight all the time; silent, since it changes after each answer. */
export function SaveNote({ saving }: { saving: SaveState }) {
  const { language } = useLanguage()
  const words = useAnsweringTexts()
  const { at } = saving
  const text = () => {
    if (at === 'rest')
      return saving.savedAt
        ? fill(words.saved, { time: time(language, saving.savedAt) })
        : words.savesItself
    return at === 'saving' ? words.saving : words.notSaved
  }
  return <span className="save-note muted small">{text()}</span>
}

/** What keeps answers from being saved, spoken when it appears. */
export function SaveBanner({ saving }: { saving: SaveState }) {
  const words = useAnsweringTexts()
  if (saving.at === 'offline')
    return (
      <Notice kind="problem">
        <strong>{words.offline.title}.</strong> {words.offline.text}
      </Notice>
    )
  if (saving.at !== 'refused') return null
  const { params, title } = saving.problem
  const reason = String(params['reason'] ?? title ?? saving.problem.code)
  return <Notice kind="problem">{fill(words.refused, { reason })}</Notice>
}
