import { useMemo } from 'react'
import { rendered } from './markdown.ts'
import type { Language } from '../../locales/index.ts'

type GuideTextProps = { markdown: string; language: Language; prefix?: string }

/** A guide's text, made safe. */
export function GuideText({ markdown, language, prefix = 'part' }: GuideTextProps) {
  const { html } = useMemo(() => rendered(markdown, prefix), [markdown, prefix])
  return <div lang={language} className="guide-text" dangerouslySetInnerHTML={{ __html: html }} />
}
