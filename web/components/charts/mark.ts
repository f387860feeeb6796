/** The type charts are lettered in. */
export const font = { family: "'Noto Sans', system-ui, sans-serif", size: 13 }

type Scale = { min: number; max: number; getPixelForValue(value: number): number }

/** As much of a chart as a mark reads to find its place: its axes, its area in pixels, and how wide words are. */
export type InChart = {
  chart: {
    width: number
    scales: Record<string, Scale>
    /** Absent while the axes are being measured: nothing has its place yet. */
    chartArea: { left: number; right: number; bottom: number } | undefined
    ctx: Pick<CanvasRenderingContext2D, 'font' | 'measureText' | 'save' | 'restore'>
  }
}

type Words = {
  content: string | ((context: InChart) => string | string[])
  color: string
  font: { family: string; size: number; weight?: string }
  padding?: number
}
type Sides = { x: 'start' | 'center' | 'end'; y: 'start' | 'center' | 'end' }

/** Words at a place of the chart; the annotation plugin draws them. */
export type LabelMark = Words & {
  type: 'label'
  display?: (context: InChart) => boolean
  xValue: number
  yValue: number | ((context: InChart) => number)
  position?: Sides | ((context: InChart) => Sides)
  xAdjust?: number | ((context: InChart) => number)
  yAdjust?: number | ((context: InChart) => number)
  backgroundColor?: string
}

/** An upright line with words at its top. */
export type LineMark = {
  type: 'line'
  xMin: number
  xMax: number
  borderColor: string
  borderDash: number[]
  borderWidth: number
  label: Words & {
    display: boolean | ((context: InChart) => boolean)
    position: 'end'
    backgroundColor: string
    yAdjust: number | ((context: InChart) => number)
  }
}

/** An upright line between two values with a cap at each end, under the points. */
export type WhiskerMark = {
  type: 'line'
  drawTime: 'beforeDatasetsDraw'
  xMin: number
  xMax: number
  yMin: number
  yMax: number
  borderColor: string
  borderWidth: number
  arrowHeads: Record<'start' | 'end', { display: true; length: 0; width: number }>
}

export type Mark = LabelMark | LineMark | WhiskerMark

/** How wide words are drawn, in pixels. */
export function widthOf({ chart: { ctx } }: InChart, words: string, weight = 'normal'): number {
  ctx.save()
  ctx.font = `${weight} ${font.size}px ${font.family}`
  const { width } = ctx.measureText(words)
  ctx.restore()
  return width
}
