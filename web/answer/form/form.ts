/** Everything that needs the survey library: fetched behind the first screen. */
export { Answering } from './Answering.tsx'
export { ForgetDevice } from './ForgetDevice.tsx'
export { AnswerCopy } from './AnswerCopy.tsx'
// The receipt's screen is there before it is needed: the connection may be gone by then.
export { Received } from '../Received.tsx'
export { openPrepared } from './opened.ts'
export { sameAnswers } from '../device/same-answers.ts'
export { startWorker } from '../worker/start.ts'
