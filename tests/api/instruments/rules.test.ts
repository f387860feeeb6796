import { describe, expect, test } from 'vitest'
import { at, mistakesWith, type Row } from './spoiled.ts'

const first = 'pages.0.elements.0'
const groups = 'pages.0.elements.1'
const panel = 'pages.1.elements.0'

describe('a definition whose questions contradict themselves or each other', () => {
  test.each<Row>([
    ['a name twice, in another case', 'pages.1.elements.1.name', 'Region', 'name_repeated'],
    ['two pages of a name', 'pages.1.name', 'closed', 'name_repeated'],
    ['no choices', `${first}.choices`, [], 'choices_few'],
    [
      'a choice twice',
      `${first}.choices.1.value`,
      1,
      'choice_repeated',
      'pages.0.elements.0.choices',
    ],
    [
      'a number and its text',
      `${first}.choices.1.value`,
      '1',
      'choice_repeated',
      'pages.0.elements.0.choices',
    ],
    [
      'the form’s own other by hand',
      'pages.0.elements.2.choices.0.value',
      'other',
      'choice_repeated',
      'pages.0.elements.2.choices',
    ],
    [
      'the tally’s word',
      `${first}.choices.1.value`,
      'blank',
      'choice_reserved',
      'pages.0.elements.0.choices',
    ],
    ['more selections than choices', `${groups}.maxSelectedChoices`, 9, 'limits_crossed'],
    [
      'at least more than at most',
      `${groups}.minSelectedChoices`,
      3,
      'limits_crossed',
      'pages.0.elements.1.maxSelectedChoices',
    ],
    ['a limit on a whole ranking', 'pages.0.elements.6.maxSelectedChoices', 2, 'limits_crossed'],
    [
      'bounds of a line of text',
      'pages.1.elements.1.min',
      3,
      'limits_crossed',
      'pages.1.elements.1.max',
    ],
    ['bounds the wrong way', 'pages.1.elements.2.max', -1, 'limits_crossed'],
    ['a rating of one', 'pages.0.elements.4.rateMax', 1, 'choices_few', 'pages.0.elements.4'],
    ['a rating that miscounts', 'pages.0.elements.3.rateCount', 10, 'rating_count'],
    ['other and a comment', 'pages.0.elements.2.showCommentArea', true, 'other_and_comment'],
    ['an item without a version', `${first}.item.version`, 0, 'item_malformed'],
    ['an item of half a version', `${first}.item.version`, 1.5, 'item_malformed'],
    ['an item in capitals', `${first}.item.code`, 'PACE', 'item_malformed'],
    ['an item twice', `${groups}.item.code`, 'sink.satisfied', 'item_repeated'],
    [
      'an item of an open question',
      'pages.1.elements.1.item',
      { code: 'c', version: 1, scale: 'OPEN' },
      'item_open',
    ],
    ['one choice counted as several', `${first}.item.scale`, 'MULTI', 'item_scale'],
    ['a limit the scale does not tell', `${groups}.item.scale`, 'MULTI3', 'item_scale'],
  ])('%s', (_, path, value, reason, where = path) => {
    expect(mistakesWith(path, value)).toContainEqual(at(where, reason))
  })
})

describe('a definition whose conditions are refused', () => {
  test.each<Row>([
    ['half a condition', `${first}.visibleIf`, '{used} =', 'expression_malformed'],
    ['a function that is not there', `${first}.requiredIf`, 'isWarm({used})', 'function_unknown'],
    ['a function of the clock', `${first}.enableIf`, "today() > '2026-01-01'", 'function_unknown'],
    ['a question that is not there', 'pages.1.visibleIf', '{salary} > 1', 'question_unknown'],
    ['a part of an answer', `${panel}.visibleIf`, '{groups[0]} = 1', 'question_unknown'],
    ['a ranking compared', `${first}.visibleIf`, "{best} = 'x'", 'ranking_compared'],
    [
      'a short form of something else',
      'arpent.shortForm',
      ['salary'],
      'short_form_unknown',
      'arpent.shortForm.0',
    ],
    [
      'a short form without a condition’s question',
      'arpent.shortForm',
      ['order'],
      'short_form_depends',
    ],
  ])('%s', (_, path, value, reason, where = path) => {
    expect(mistakesWith(path, value)).toContainEqual(at(where, reason))
  })

  test('questions that show each other are named, each at its place', () => {
    const found = mistakesWith(`${first}.visibleIf`, "{reason} = 'x'")
    expect(found).toContainEqual(at(first, 'conditions_circular'))
    expect(found).toContainEqual(at(`${panel}.elements.0`, 'conditions_circular'))
  })

  test('a question that shows itself', () => {
    const params = { name: 'satisfied' }
    const mistakes = mistakesWith(`${first}.visibleIf`, '{satisfied} = 1')
    expect(mistakes).toContainEqual({
      path: 'pages[0].elements[0]',
      reason: 'instrument.conditions_circular',
      params,
    })
  })
})
