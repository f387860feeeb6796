import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../look/index.css'
import '../look/answers.css'
import './look/answer.css'
import { showFailedNote } from '../lib/failed-note.ts'
import { Entry } from './Entry.tsx'

const root = document.getElementById('answer') as HTMLElement

createRoot(root, { onUncaughtError: showFailedNote }).render(
  <StrictMode>
    <Entry />
  </StrictMode>,
)
