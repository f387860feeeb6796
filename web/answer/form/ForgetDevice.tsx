import { useState } from 'react'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import type { Keeper } from '../device/keeper.ts'
import { keepNothingHere } from '../device/vault.ts'
import { useAnsweringTexts } from './texts.ts'

type ForgetDeviceProps = { keeper: Keeper; onlyHere: boolean }

/** For a device that others use too: erases what is kept here, and keeps nothing more of this link in this window. */
export function ForgetDevice({ keeper, onlyHere }: ForgetDeviceProps) {
  const { forget } = useAnsweringTexts()
  const [forgotten, setForgotten] = useState(false)
  const erase = async () => {
    keepNothingHere()
    await keeper.forget()
    setForgotten(true)
  }
  if (forgotten) return <Notice kind="done">{forget.forgotten}</Notice>
  if (!keeper.keeps) return null
  const lost = onlyHere || keeper.record.unsentSince !== null
  return (
    <div className="forget">
      <p className="muted small">{forget.text}</p>
      <ConfirmButton
        text={forget.button}
        question={lost ? forget.askLost : forget.ask}
        busy={false}
        onConfirm={() => void erase()}
      />
    </div>
  )
}
