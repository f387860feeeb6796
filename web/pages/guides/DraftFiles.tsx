import { Notice } from '../../components/Notice.tsx'
import { useTexts } from '../../lib/texts.ts'
import type { Language } from '../../locales/index.ts'
import { FileSlot } from './FileSlot.tsx'
import type { Which } from './requests.ts'
import type { DraftInHand } from './use-draft.ts'

type DraftFilesProps = {
  which: Which
  draft: DraftInHand
  scans: boolean
  errorOf: (language: Language) => string | undefined
}

/** A version's two files, side by side. */
export function DraftFiles({ which, draft, scans, errorOf }: DraftFilesProps) {
  const { guideFiles } = useTexts()
  const { en, fr } = draft.files
  return (
    <>
      <p className="small muted">{scans ? guideFiles.scanned : guideFiles.notScanned}</p>
      <div className="guide-writing">
        {(['en', 'fr'] as const).map((language) => (
          <FileSlot
            key={language}
            which={which}
            language={language}
            draft={draft}
            error={errorOf(language)}
          />
        ))}
      </div>
      {en && fr && en.sha256 === fr.sha256 && (
        <Notice kind="warning">
          <p>{guideFiles.same}</p>
        </Notice>
      )}
    </>
  )
}
