import { buttonClass } from '../../components/Button.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { FileNote } from './FileNote.tsx'
import { type Guide, versionFileAddress } from './requests.ts'

type Shown = NonNullable<Guide['shown']>
type FilesOfferedProps = {
  code: string
  number: number
  files: NonNullable<Shown['files']>
}

/** A guide that is a file in each language, the reader's own first. */
export function FilesOffered({ code, number, files }: FilesOfferedProps) {
  const { guideFiles } = useTexts()
  const { language: own } = useLanguage()
  const order = own === 'fr' ? (['fr', 'en'] as const) : (['en', 'fr'] as const)
  const scanned = files.en.scanned && files.fr.scanned
  return (
    <section className="card card-padded stack guide-files" aria-labelledby="files">
      <h2 id="files">{guideFiles.title}</h2>
      <ul className="plain-list">
        {order.map((language) => (
          <li key={language} className="cluster between">
            <div>
              <span lang={language} className="guide-file-name">
                {files[language].name}
              </span>
              <FileNote file={files[language]} before={guideFiles.language[language]} />
            </div>
            <a
              className={buttonClass(language === own ? 'primary' : 'plain')}
              href={versionFileAddress(code, number, language)}
            >
              {guideFiles.download[language]}
            </a>
          </li>
        ))}
      </ul>
      {!scanned && <p className="small muted">{guideFiles.readerNotScanned}</p>}
    </section>
  )
}
