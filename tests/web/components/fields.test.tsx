// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { PickOne, TickSome } from '../../../web/components/Choices.tsx'
import { ErrorSummary } from '../../../web/components/ErrorSummary.tsx'
import { SelectField, TextField } from '../../../web/components/Field.tsx'
import { show } from '../support/screen.tsx'

/** The text of the elements that describe a control. */
const described = (control: HTMLElement): string =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' | ')

describe('a field', () => {
  it('is named by its label and described by hint and error', () => {
    show(<TextField label="Name" hint="As on the list" error="Enter a name." />)
    const input = screen.getByRole('textbox', { name: 'Name' })
    expect(described(input)).toBe('As on the list | Error: Enter a name.')
    expect(input.getAttribute('aria-invalid')).toBe('true')
  })
  it('has nothing to describe it at rest', () => {
    show(<TextField label="Nom" />, 'fr')
    const input = screen.getByRole('textbox', { name: 'Nom' })
    expect(input.hasAttribute('aria-describedby')).toBe(false)
    expect(input.hasAttribute('aria-invalid')).toBe(false)
  })
  it('chooses from a list', async () => {
    const picked = vi.fn()
    const choices = [
      { value: '', text: 'Choose…' },
      { value: 'JC', text: 'Joint Councils' },
    ]
    const { user } = show(
      <SelectField
        label="Council"
        value=""
        choices={choices}
        onChange={(e) => picked(e.target.value)}
      />,
    )
    await user.selectOptions(screen.getByRole('combobox', { name: 'Council' }), 'Joint Councils')
    expect(picked).toHaveBeenCalledExactlyOnceWith('JC')
  })
})

describe('choices', () => {
  const choices = [
    { value: 'a', text: 'First' },
    { value: 'b', text: 'Second', hint: 'the other one' },
  ] as const
  it('pick one of a named group', async () => {
    const picked = vi.fn()
    const { user } = show(<PickOne legend="Which" choices={choices} value="a" onPick={picked} />)
    expect(screen.getByRole('group', { name: 'Which' })).toBeTruthy()
    expect(screen.getByRole('radio', { name: 'First' })).toHaveProperty('checked', true)
    await user.click(screen.getByRole('radio', { name: /Second/ }))
    expect(picked).toHaveBeenCalledExactlyOnceWith('b')
  })
  it('tick some, and untick', async () => {
    const ticked = vi.fn()
    const { user } = show(
      <TickSome legend="Which" choices={choices} values={['a']} onTick={ticked} />,
    )
    await user.click(screen.getByRole('checkbox', { name: /Second/ }))
    await user.click(screen.getByRole('checkbox', { name: 'First' }))
    expect(ticked.mock.calls).toEqual([[['a', 'b']], [[]]])
  })
})

describe('the summary of errors', () => {
  const errors = [
    { id: 'name', text: 'Enter a name.' },
    { id: 'email', text: 'Enter an e-mail address.' },
  ]
  it('takes the focus and counts them', () => {
    show(<ErrorSummary errors={errors} />, 'fr')
    expect(screen.getByRole('alert').textContent).toContain('2 choses à corriger')
    expect(document.activeElement).toBe(screen.getByRole('alert'))
  })
  it('leads to each field', async () => {
    const { user } = show(
      <>
        <ErrorSummary errors={errors} />
        <TextField id="email" label="E-mail" />
      </>,
    )
    await user.click(screen.getByRole('link', { name: 'Enter an e-mail address.' }))
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'E-mail' }))
  })
  it('is absent where there is nothing to correct', () => {
    show(<ErrorSummary errors={[]} />)
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
