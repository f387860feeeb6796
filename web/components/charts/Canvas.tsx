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
import { useEffect, useRef } from 'react'

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
  useEffect(() => {
    if (!canvas.current) return
    const chart = new Chart(canvas.current, drawing)
    return () => chart.destroy()
  }, [drawing])
  return (
    <div className={tall ? 'chart chart-tall' : 'chart'}>
      <canvas ref={canvas} role="img" aria-label={label} aria-describedby={describedBy} />
    </div>
  )
}
