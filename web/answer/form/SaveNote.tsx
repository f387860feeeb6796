import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import type { Problem } from '../../lib/problems.ts'
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
  if (saving.at !== 'offline' && saving.at !== 'refused') return null
  return (
    <div className="save-banner">
      <Notice kind="problem">
        {saving.at === 'offline' ? (
          <>
            <strong>{words.offline.title}.</strong> {words.offline.text}
          </>
        ) : (
          fill(words.refused, { reason: reasonOf(saving.problem) })
        )}
      </Notice>
    </div>
  )
}

const reasonOf = ({ params, title, code }: Problem): string =>
  String(params['reason'] ?? title ?? code)
