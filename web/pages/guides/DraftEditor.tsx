import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { PickOne } from '../../components/Choices.tsx'
import type { FieldError } from '../../components/ErrorSummary.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { fill, type Language, number, type Texts } from '../../locales/index.ts'
import { DraftFiles } from './DraftFiles.tsx'
import { DraftText } from './DraftText.tsx'
import { Publishing } from './Publishing.tsx'
import type { DraftRead, Guide } from './requests.ts'
import { type DraftInHand, useDraft } from './use-draft.ts'
import { isBlank } from '../../locales/blank.ts'

type DraftEditorProps = { guide: Guide; read: DraftRead }

/** The next version, a text or a file in both languages side by side, and what publishes it. */
export function DraftEditor({ guide, read }: DraftEditorProps) {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const which = { group: guide.group.code, guide: guide.code }
  const draft = useDraft(which, read)
  const { content, changed, save, publish } = draft
  const [preview, setPreview] = useState(false)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const errorOf = (one: Language) =>
    errors.find(({ id }) => id === `${content === 'text' ? 'text' : 'file'}-${one}`)?.text
  const problem = save.error ?? publish.error
  const next = number(language, (guide.versions[0]?.number ?? 0) + 1)
  return (
    <Card padded labelledBy="draft" className="stack">
      <h2 id="draft">{fill(guides.nextVersion, { n: next })}</h2>
      {problem && <Notice kind="problem">{problemText(problem)}</Notice>}
      {publish.isSuccess && !changed && <Notice kind="done">{guides.published}</Notice>}
      <ContentChoice draft={draft} />
      {content === 'text' ? (
        <DraftText text={draft.text} {...{ preview, errorOf }} onChange={draft.setText} />
      ) : (
        <DraftFiles {...{ which, draft, errorOf }} scans={read.scans} />
      )}
      <div className="cluster">
        <Button busy={save.isPending} onClick={() => save.mutate(undefined)}>
          {guides.saveDraft}
        </Button>
        {content === 'text' && (
          <Button aria-pressed={preview} onClick={() => setPreview(!preview)}>
            {preview ? guides.write : guides.preview}
          </Button>
        )}
        <span className="small muted" role="status">
          {changed ? guides.notSaved : save.isSuccess ? guides.saved : ''}
        </span>
      </div>
      <Publishing
        missing={missingFrom(draft, guides)}
        busy={publish.isPending}
        onMissing={setErrors}
        onPublish={publish.mutate}
      />
    </Card>
  )
}

/** A text written here or files; whichever isn't published is kept until then. */
function ContentChoice({ draft: { content, setContent } }: { draft: DraftInHand }) {
  const { guideFiles: files } = useTexts()
  return (
    <PickOne
      legend={files.choice}
      value={content}
      choices={[
        { value: 'text', text: files.write, hint: files.writeHint },
        { value: 'files', text: files.upload, hint: files.uploadHint },
      ]}
      onPick={setContent}
    />
  )
}

function missingFrom({ content, text, files }: DraftInHand, texts: Texts['guides']): FieldError[] {
  const languages = ['en', 'fr'] as const
  return content === 'text'
    ? languages
        .filter((one) => isBlank(text[one]))
        .map((one) => ({ id: `text-${one}`, text: texts.errors.missing[one] }))
    : languages
        .filter((one) => files[one] === null)
        .map((one) => ({ id: `file-${one}`, text: texts.errors.missingFile[one] }))
}
