import { useWords } from '../lib/language.tsx'
import { common as en } from '../locales/en/common.ts'
import { common as fr } from '../locales/fr/common.ts'

type SkeletonProps = {
  /** Heights of the blocks to come, in rem, so that nothing jumps. */ heights: readonly number[]
}

/** The place of what is still loading. */
export function Skeleton({ heights }: SkeletonProps) {
  const words = useWords({ en, fr })
  return (
    <div className="stack" role="status">
      <span className="visually-hidden">{words.loading}</span>
      {heights.map((height, index) => (
        <span key={index} className="skeleton" style={{ height: `${height}rem` }} />
      ))}
    </div>
  )
}
