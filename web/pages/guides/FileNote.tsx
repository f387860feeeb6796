import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { fileSize, fill } from '../../locales/index.ts'
import type { FileAbout } from './requests.ts'

/** What a file is and how large, and in which language where that isn't said around it. */
export function FileNote({ file, before = '' }: { file: FileAbout; before?: string }) {
  const { guideFiles } = useTexts()
  const { language } = useLanguage()
  const about = fill(guideFiles.about, {
    kind: guideFiles.kinds[file.kind],
    size: fileSize(language, file.size),
  })
  return <span className="beneath">{[before, about].filter(Boolean).join(' · ')}</span>
}
