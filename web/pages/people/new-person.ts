import type { FieldError } from '../../components/ErrorSummary.tsx'
import type { Language, Texts } from '../../locales/index.ts'
import type { NewPerson } from './requests.ts'
import { isBlank } from '../../locales/blank.ts'

/** A person as the form holds them. */
export type PersonDraft = {
  name: string
  email: string
  language: Language
  jurisdiction: string
  homeCouncil: string
}

export const nobody: PersonDraft = {
  name: '',
  email: '',
  language: 'en',
  jurisdiction: '',
  homeCouncil: '',
}

/** Whether a text looks like an e-mail address; the server looks closer. */
export const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())

/** What is missing or malformed, in the order of the form; ids are those of its fields. */
export function faultsOf(draft: PersonDraft, texts: Texts['people']['errors']): FieldError[] {
  const faults: FieldError[] = []
  if (isBlank(draft.name)) faults.push({ id: 'name', text: texts.name })
  if (!isAddress(draft.email)) faults.push({ id: 'email', text: texts.email })
  if (!draft.jurisdiction) faults.push({ id: 'jurisdiction', text: texts.jurisdiction })
  return faults
}

/** The person to add. */
export const personOf = (draft: PersonDraft): NewPerson => ({
  ...draft,
  name: draft.name.trim(),
  email: draft.email.trim(),
  homeCouncil: draft.homeCouncil || null,
})
