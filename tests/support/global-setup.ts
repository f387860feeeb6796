import { makeTemplate, removeTemplate } from './template.ts'

export const setup = makeTemplate
export const teardown = removeTemplate
