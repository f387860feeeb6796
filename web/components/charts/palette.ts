import { useEffect, useState } from 'react'
import { usePrinting } from './printing.ts'

/** The colours of a chart, as the page's own tokens say them. */
export type Palette = {
  ink: string
  ink2: string
  line: string
  paper: string
  accent: string
  band: string
  whisker: string
  risk: string
  edge: string
}

/** What a chart is printed with, whatever the screen's scheme. */
const onPaper: Palette = {
  ink: '#000000',
  ink2: '#333333',
  line: '#dddddd',
  paper: '#ffffff',
  accent: '#175a86',
  band: 'rgb(23 90 134 / 0.16)',
  whisker: '#5d8caa',
  risk: '#7a4a00',
  edge: '#666666',
}

/** The palette in force: follows the system's scheme and contrast, and turns to paper's while printing. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(read)
  const printing = usePrinting()
  useEffect(() => {
    const schemes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
      window.matchMedia(query),
    )
    const follow = () => setPalette(read())
    for (const scheme of schemes) scheme.addEventListener('change', follow)
    return () => {
      for (const scheme of schemes) scheme.removeEventListener('change', follow)
    }
  }, [])
  return printing ? onPaper : palette
}

function read(): Palette {
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string, otherwise: string) =>
    style.getPropertyValue(name).trim() || otherwise
  return {
    ink: colour('--ink', onPaper.ink),
    ink2: colour('--ink-2', onPaper.ink2),
    line: colour('--line', onPaper.line),
    paper: colour('--paper', onPaper.paper),
    accent: colour('--accent', onPaper.accent),
    band: colour('--band', onPaper.band),
    whisker: colour('--whisker', onPaper.whisker),
    risk: colour('--risk', onPaper.risk),
    edge: colour('--edge', onPaper.edge),
  }
}
