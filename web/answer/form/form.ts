/** Everything that needs the survey library: fetched behind the first screen. */
export { Answering } from './Answering.tsx'
export { ForgetDevice } from './ForgetDevice.tsx'
export { AnswerCopy } from './AnswerCopy.tsx'
// These screens are there before they are needed: the connection may be gone by then, or the files of this build.
export { DeadLink } from '../DeadLink.tsx'
export { Received } from '../Received.tsx'
export { openPrepared } from './opened.ts'
export { sameAnswers } from '../device/same-answers.ts'
export { startWorker } from '../worker/start.ts'
