import { Button } from '../../components/Button.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { countDownload, type Guide } from './requests.ts'
import { inForce } from './use-counting.ts'

/** Saves the text in the language shown, as the Markdown it was written in, and counts it. */
export function TakeAlong({ guide }: { guide: Guide }) {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const save = () => {
    const text = guide.shown?.text?.[language] ?? ''
    const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${guide.code}-${guide.shown?.number ?? 1}.${language}.md`
    link.click()
    URL.revokeObjectURL(address)
    if (inForce(guide)) void countDownload(guide.code).catch(() => undefined)
  }
  return <Button onClick={save}>{guides.download}</Button>
}
