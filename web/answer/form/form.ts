/** Everything that needs the survey library: fetched behind the first screen. */
export { Answering } from './Answering.tsx'
export { AnswerCopy } from './AnswerCopy.tsx'
export { openPrepared } from './opened.ts'
export { sameAnswers } from './saver.ts'
