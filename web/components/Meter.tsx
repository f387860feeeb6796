/** A share from 0 to 1 as a bar; decoration, the words beside it say the same. */
export function Meter({ share }: { share: number }) {
  return (
    <div className="meter" aria-hidden="true">
      <div style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
    </div>
  )
}
