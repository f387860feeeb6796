import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { searchOf } from '../../lib/domain.ts'
import type { Point } from '../../lib/figure.ts'
import type { Series } from './requests.ts'

/** Where the facts behind a point are; null where nothing was counted, and where a point is made of answers. */
export function factsPlace({ indicator, domain, facts }: Series, point: Point) {
  if (!facts || 'missing' in point) return null
  return {
    to: '/indicators/$code/facts' as const,
    params: { code: indicator.code },
    search: { ...searchOf(domain), period: point.period.replace(' ', '-') },
  }
}

/** Opens the facts behind the point at a place of the series; undefined where it has none to open. */
export function useOpenFacts(series: Series): ((index: number) => void) | undefined {
  const navigate = useNavigate()
  return useMemo(() => {
    if (!series.facts) return undefined
    return (index: number) => {
      const point = series.points[index]
      const place = point && factsPlace(series, point)
      if (place) void navigate(place)
    }
  }, [series, navigate])
}
