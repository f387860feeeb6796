import { useTexts } from '../lib/texts.ts'
import { useLanguage } from '../lib/language.tsx'
import { fileAddress, fileKinds, type FileOf } from '../lib/workplan-files.ts'
import { buttonClass } from './Button.tsx'

/** Milestones as files, for a spreadsheet. */
export function FileLinks({ of }: { of: FileOf }) {
  const { download } = useTexts().workplanFiles
  const { language } = useLanguage()
  return fileKinds.map((kind) => (
    <a key={kind} className={buttonClass()} href={fileAddress(kind, of, language)} download>
      {download[kind]}
    </a>
  ))
}
