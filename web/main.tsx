import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { showFailedNote } from './lib/failed-note.ts'
import { makeQueryClient } from './lib/queries.ts'
import './look/index.css'
import './look/shell.css'
import { PersonLanguage } from './pages/shell/PersonLanguage.tsx'
import { makeRouter } from './router.tsx'

const queries = makeQueryClient()
const router = makeRouter(queries)
const root = document.getElementById('app')
if (!root) throw new Error('The page has no element #app')

createRoot(root, { onUncaughtError: showFailedNote }).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <PersonLanguage>
        <RouterProvider router={router} />
      </PersonLanguage>
    </QueryClientProvider>
  </StrictMode>,
)
