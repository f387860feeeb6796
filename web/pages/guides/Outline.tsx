import { useMemo } from 'react'
import { useTexts } from '../../lib/texts.ts'
import { rendered } from './markdown.ts'

/** Where one may go in a guide; nothing for a text of one part. */
export function Outline({ markdown }: { markdown: string }) {
  const { guides } = useTexts()
  const outline = useMemo(() => rendered(markdown).outline, [markdown])
  if (outline.length < 2) return null
  return (
    <nav className="guide-outline no-print" aria-labelledby="outline">
      <h2 id="outline">{guides.outline}</h2>
      <ol>
        {outline.map(({ id, text, level }) => (
          <li key={id} className={`level-${level}`}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
