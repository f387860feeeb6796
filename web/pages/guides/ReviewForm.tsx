import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/Field.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { date, fill } from '../../locales/index.ts'
import { KeepForm } from './KeepForm.tsx'
import { changeGuide, type Guide, useLibraryChange } from './requests.ts'

/** When the guide is looked at again, and whether somebody is at it now. */
export function ReviewForm({ guide }: { guide: Guide }) {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const today = useToday()
  const [reviewOn, setReviewOn] = useState(guide.reviewOn ?? '')
  const which = { group: guide.group.code, guide: guide.code }
  const save = useLibraryChange(() => changeGuide(which, { reviewOn: reviewOn || null }))
  const mark = useLibraryChange((underReview: boolean) => changeGuide(which, { underReview }))
  const since = guide.underReviewSince
  return (
    <KeepForm
      title={guides.review}
      write={mark.error ? mark : save}
      onSubmit={() => save.mutate(undefined)}
    >
      <div className="cluster">
        <p className="measure">
          {since ? fill(guides.underReview, { date: date(language, since) }) : guides.reviewText}
        </p>
        <Button busy={mark.isPending} onClick={() => mark.mutate(!since)}>
          {since ? guides.endReview : guides.beginReview}
        </Button>
      </div>
      <div className="fields">
        <TextField
          type="date"
          label={guides.nextReview}
          min={today}
          value={reviewOn}
          onChange={(event) => setReviewOn(event.target.value)}
        />
      </div>
    </KeepForm>
  )
}
