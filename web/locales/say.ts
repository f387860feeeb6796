import type { Language, Plural } from './shape.ts'

/** What a text's `{name}` placeholders are replaced by. */
export type Params = Readonly<Record<string, unknown>>

const rules: Record<Language, Intl.PluralRules> = {
  en: new Intl.PluralRules('en-CA'),
  fr: new Intl.PluralRules('fr-CA'),
}

/**
 * Puts the params in a text's `{name}` placeholders. Numbers are put as they are: format them first. A param that is
 * not given shows as an ellipsis: sentences about errors are filled here too, and must never become errors themselves.
 */
export function fill(text: string, params: Params = {}): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '…'))
}

/** The form of a text that goes with `n` things in a language, filled; `{n}` must be among the params, formatted. */
export function plural(language: Language, forms: Plural, n: number, params: Params = {}): string {
  const category = rules[language].select(n)
  const form = category === 'one' ? forms.one : category === 'many' ? forms.many : forms.other
  return fill(form ?? forms.other, params)
}
