import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js'
import annotation from 'chartjs-plugin-annotation'
import { useLayoutEffect, useRef } from 'react'
import { sheetWidth, usePrinting } from './printing.ts'

Chart.register(
  LineController,
  LineElement,
  PointElement,
  BarController,
  BarElement,
  LinearScale,
  CategoryScale,
  Filler,
  Tooltip,
  annotation,
)

/** A drawing of lines, of bars, or of both. */
export type Drawing = ChartConfiguration<'line' | 'bar', (number | null)[], string>

export type CanvasProps = {
  drawing: Drawing
  /** All that the drawing says, for who can't see it. */ label: string
  /** The element that tells what can be done with it. */ describedBy?: string | undefined
  tall?: boolean
}

/** The surface a chart is drawn on. It keeps its height while empty, follows its column's width, and is an image to readers. */
export function Canvas({ drawing, label, describedBy, tall = false }: CanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const printing = usePrinting()
  // Drawn with the page it stands in: no frame shows it empty.
  useLayoutEffect(() => {
    if (!canvas.current) return
    const chart = new Chart(canvas.current, drawing)
    let isShown = true
    // Words drawn while their type still loads stand in another one, wider or narrower.
    if (document.fonts.status === 'loading')
      void document.fonts.ready.then(() => isShown && chart.update())
    return () => {
      isShown = false
      chart.destroy()
    }
  }, [drawing, printing])
  // While it prints, its column still has the screen's width: squeezed onto paper, words and points would be too.
  const sheet = printing ? { width: sheetWidth } : undefined
  return (
    <div className={tall ? 'chart chart-tall' : 'chart'} style={sheet}>
      <canvas ref={canvas} role="img" aria-label={label} aria-describedby={describedBy} />
    </div>
  )
}
