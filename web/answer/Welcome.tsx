import { Suspense } from 'react'
import { later } from './later.ts'
import { Notice } from '../components/Notice.tsx'
import { useLanguage } from '../lib/language.tsx'
import { date, number } from '../locales/format.ts'
import { fill, plural } from '../locales/say.ts'
import { Frame } from './Frame.tsx'
import { Heading } from './Heading.tsx'
import { LateNotice } from './LateNotice.tsx'
import { PromiseNotice } from './PromiseNotice.tsx'
import { deviceOnly, type Opening } from './requests.ts'
import { StartButton } from './StartButton.tsx'
import { useAnswerTexts } from './texts.ts'
import type { Preparation } from './use-prepared.ts'

// Only an anonymous round has words.
const RoundWords = later(async () => (await import('./ballot/RoundWords.tsx')).RoundWords)
// Below the promise: it may come a moment later than what must be read first.
const YouSaidWeDid = later(
  async () => (await import('../components/YouSaidWeDid.tsx')).YouSaidWeDid,
)

type WelcomeProps = {
  opening: Opening
  preparation: Preparation
  windowTitle: string
  keptHere: boolean
  /** Come back to from the questions. */
  back?: boolean
  onStart: () => void
}

/** Who asks, why, how long, until when, what is promised: before the first question. */
export function Welcome(props: WelcomeProps) {
  const { opening, preparation, windowTitle, keptHere, back = false, onStart } = props
  const { language } = useLanguage()
  const words = useAnswerTexts()
  const { wave, programme, synthetic } = opening
  const { prepared } = preparation
  const begun = Object.keys(prepared?.keeper.record.answers ?? {}).length > 0
  const start = begun ? words.resume : words.start
  return (
    <Frame
      top={<strong className="programme">{programme?.name[language]}</strong>}
      {...{ synthetic, windowTitle }}
      foot={
        <>
          <span className="muted small">{words.noAccount}</span>
          <StartButton {...{ preparation, onStart }} text={start} />
        </>
      }
    >
      <Heading focus={back}>{wave.title[language]}</Heading>
      <p className="lead">
        {wave.description?.[language]} <LastRound wave={wave} />
      </p>
      <LateNotice wave={wave} threshold={opening.threshold} />
      <Facts opening={opening} />
      {keptHere && <Notice kind="done">{words.keptHere}</Notice>}
      {begun && <Notice>{words.resumeNote}</Notice>}
      <PromiseNotice {...opening} mode={wave.mode} />
      {opening.ballot && (
        <Suspense>
          <RoundWords opening={opening} />
        </Suspense>
      )}
      {opening.followUp && (
        <Suspense>
          <YouSaidWeDid followUp={opening.followUp} />
        </Suspense>
      )}
      <p className="muted small">{deviceOnly(opening) ? words.saveNoteHere : words.saveNote}</p>
      <p className="muted small">{words.caution}</p>
      {prepared && (
        <prepared.code.ForgetDevice keeper={prepared.keeper} onlyHere={deviceOnly(opening)} />
      )}
    </Frame>
  )
}

function LastRound({ wave }: { wave: Opening['wave'] }) {
  const { language } = useLanguage()
  const words = useAnswerTexts()
  if (!wave.lastRound) return null
  const { answered, invited } = wave.lastRound
  const params = { answered: number(language, answered), n: number(language, invited) }
  // French agrees with those who answered, English with those who were asked.
  return plural(language, words.lastRound, language === 'fr' ? answered : invited, params)
}

function Facts({ opening: { wave, programme } }: { opening: Opening }) {
  const { language } = useLanguage()
  const words = useAnswerTexts()
  const count = (forms: Parameters<typeof plural>[1], n: number) =>
    plural(language, forms, n, { n: number(language, n) })
  return (
    <dl className="facts">
      <dt>{words.takes}</dt>
      <dd>
        {count(words.minutes, wave.minutes)} · {count(words.questions, wave.questions)}
      </dd>
      <dt>{words.openUntil}</dt>
      <dd>{date(language, wave.late?.until ?? wave.closesOn, 'weekday')}</dd>
      <dt>{words.askedBy}</dt>
      <dd>{fill(words.secretariat, { programme: programme?.name[language] })}</dd>
      <dt>{words.invited}</dt>
      <dd>{count(words.people, wave.invited)}</dd>
    </dl>
  )
}
