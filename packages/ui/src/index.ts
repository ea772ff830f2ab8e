export { Bridge, type BridgeProps } from './bridge/bridge'
export { bridgeLabel, describeBridge, type BridgeLabelFacts } from './bridge/bridge-label'
export { BridgeLegend, type BridgeLegendProps } from './bridge/bridge-legend'
export {
  bridgeSizes,
  plankStates,
  plankWords,
  type BridgePlank,
  type BridgeSize,
  type BridgeStage,
  type PlankState,
  type PlankVoice,
} from './bridge/bridge-types'
export { Avatar, initials, type AvatarProps } from './brand/avatar'
export { DemoRibbon } from './brand/demo-ribbon'
export { Mark } from './brand/mark'
export { Wordmark, type WordmarkProps } from './brand/wordmark'
export { EmptyState, type EmptyStateProps } from './feedback/empty-state'
export { Notice, type NoticeProps, type NoticeTone } from './feedback/notice'
export { Skeleton, type SkeletonProps } from './feedback/skeleton'
export { VisuallyHidden } from './feedback/visually-hidden'
export { Figure, type FigureProps } from './figures/figure'
export {
  StackedStrip,
  StackedStripKey,
  type StackedStripProps,
  type StripSegment,
} from './figures/stacked-strip'
export { daysBetween, witaParts, type DayOrInstant, type WitaParts } from './format/day'
export {
  dateStyles,
  formatAsOf,
  formatDate,
  formatDays,
  formatRelativeDay,
  formatTime,
  type DateStyle,
} from './format/format-date'
export { formatPhone } from './format/format-phone'
export { formatNumber, formatPercent, formatRupiah, type NumberOptions } from './format/format-number'
export { formatSize } from './format/format-size'
export { StatusChip, type StatusChipProps } from './status/status-chip'
export { StatusIcon } from './status/status-icon'
export { chipStatuses, statusWords, type ChipStatus } from './status/status-words'
