import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../look/index.css'
import '../look/answers.css'
import './look/answer.css'
import { Entry } from './Entry.tsx'

const root = document.getElementById('answer')
if (!root) throw new Error('The page has no element #answer')

createRoot(root).render(
  <StrictMode>
    <Entry />
  </StrictMode>,
)
