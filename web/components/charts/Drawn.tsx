import { lazy, Suspense } from 'react'
import type { CanvasProps } from './Canvas.tsx'

const Canvas = lazy(() => import('./Canvas.tsx').then((module) => ({ default: module.Canvas })))

/** A drawing, once the chart library is there: the sentence and the table beside it don't wait for it, and its place is kept. */
export function Drawn(props: CanvasProps) {
  const place = <div className={props.tall ? 'chart chart-tall' : 'chart'} />
  return (
    <Suspense fallback={place}>
      <Canvas {...props} />
    </Suspense>
  )
}
