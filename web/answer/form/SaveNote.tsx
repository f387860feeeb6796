import { useEffect, useState } from 'react'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import type { Problem } from '../../lib/problems.ts'
import { time } from '../../locales/format.ts'
import { fill } from '../../locales/say.ts'
import type { SaveState } from './saver.ts'
import { useAnsweringTexts } from './texts.ts'

/** The state of saving, in sight all the time; spoken only when it becomes another one, since it changes after each answer. */
export function SaveNote({ saving }: { saving: SaveState }) {
  const said = useSaid(saving)
  const words = useAnsweringTexts().spoken
  return (
    <>
      <span className="save-note muted small">{useNote(saving)}</span>
      <span className="visually-hidden" role="status">
        {said && words[said]}
      </span>
    </>
  )
}

function useNote(saving: SaveState): string {
  const { language } = useLanguage()
  const words = useAnsweringTexts()
  const at = (text: string, instant: string) => fill(text, { time: time(language, instant) })
  if (saving.at === 'saving') return words.saving
  if (saving.at === 'offline')
    return saving.keptAt ? at(words.onDevice, saving.keptAt) : words.notSaved
  if (saving.at !== 'rest') return words.notSaved
  const { savedAt, where } = saving
  if (where === 'page') return words.onPage
  if (where === 'device') return savedAt ? at(words.onDevice, savedAt) : words.savesOnDevice
  return savedAt ? at(words.saved, savedAt) : words.savesItself
}

/** Where answers have come to rest: spoken the first time, and again after a time without connection. */
function useSaid(saving: SaveState): 'server' | 'device' | null {
  const [said, setSaid] = useState<'server' | 'device' | null>(null)
  useEffect(() => {
    if (saving.at === 'offline') setSaid(null)
    else if (saving.at === 'rest' && saving.savedAt && saving.where !== 'page')
      setSaid(saving.where)
  }, [saving])
  return said
}

/** What keeps answers from being where they should be, spoken when it appears. */
export function SaveBanner({ saving }: { saving: SaveState }) {
  const words = useAnsweringTexts()
  const told = () => {
    if (saving.at === 'refused') return fill(words.refused, { reason: reasonOf(saving.problem) })
    if (saving.at === 'offline')
      return <Titled {...words.offline} text={words.offline[saving.keptAt ? 'device' : 'page']} />
    if (saving.at === 'rest' && saving.where === 'page') return <Titled {...words.pageOnly} />
    return null
  }
  const text = told()
  if (!text) return null
  return (
    <div className="save-banner">
      <Notice kind="problem">{text}</Notice>
    </div>
  )
}

function Titled({ title, text }: { title: string; text: string }) {
  return (
    <>
      <strong>{title}.</strong> {text}
    </>
  )
}

const reasonOf = ({ params, title, code }: Problem): string =>
  String(params['reason'] ?? title ?? code)
