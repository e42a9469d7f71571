import tableMissingColumn from './table/missing-column';
import tableMissingSpokespersonColumn from './table/missing-spokesperson-column';
import tableRepeatedHeader from './table/repeated-header';
import tableRowNotRead from './table/row-not-read';
import tableBlankRow from './table/blank-row';
import tableYearUnknown from './table/year-unknown';
import tableConcentration from './table/concentration';
import tableErrorValue from './table/error-value';
import tableFilledFromAbove from './table/filled-from-above';
import numberDuplicate from './number/duplicate';
import numberGap from './number/gap';
import departmentMissing from './department/missing';
import departmentUnknown from './department/unknown';
import departmentUnlisted from './department/unlisted';
import departmentNotAName from './department/not-a-name';
import departmentMixedNaming from './department/mixed-naming';
import departmentSeveral from './department/several';
import timingMissing from './timing/missing';
import timingUnreadable from './timing/unreadable';
import timingImpossible from './timing/impossible';
import timingAmbiguousNumber from './timing/ambiguous-number';
import timingRewrittenDate from './timing/rewritten-date';
import timingUndetermined from './timing/undetermined';
import timingRecurring from './timing/recurring';
import timingOtherYear from './timing/other-year';
import timingNonWorkingDay from './timing/non-working-day';
import timingOutOfOrder from './timing/out-of-order';
import timingQuarterOnly from './timing/quarter-only';
import timingShortNotice from './timing/short-notice';
import topicMissing from './topic/missing';
import topicDuplicate from './topic/duplicate';
import topicRepeated from './topic/repeated';
import topicSameElsewhere from './topic/same-elsewhere';
import topicStalePeriod from './topic/stale-period';
import topicFuturePeriod from './topic/future-period';
import topicUnbalancedMarks from './topic/unbalanced-marks';
import topicTooGeneral from './topic/too-general';
import topicTooLong from './topic/too-long';
import topicNotCalledConference from './topic/not-called-conference';
import topicHalfWidthMark from './topic/half-width-mark';
import spokespersonMissing from './spokesperson/missing';
import spokespersonNoName from './spokesperson/no-name';
import spokespersonNoPost from './spokesperson/no-post';
import spokespersonRoleNotPost from './spokesperson/role-not-post';
import spokespersonSeveral from './spokesperson/several';
import spokespersonLookAlike from './spokesperson/look-alike';
import spokespersonHomophone from './spokesperson/homophone';
import spokespersonPostVaries from './spokesperson/post-varies';
import spokespersonOtherDepartment from './spokesperson/other-department';
import spokespersonSameDay from './spokesperson/same-day';
import spokespersonGlued from './spokesperson/glued';
import trackingNotADate from './tracking/not-a-date';
import trackingFutureDate from './tracking/future-date';
import trackingBadChoice from './tracking/bad-choice';
import trackingChangeIncomplete from './tracking/change-incomplete';
import trackingChangeUnreadable from './tracking/change-unreadable';
import trackingChangeUnreported from './tracking/change-unreported';
import trackingCancelled from './tracking/cancelled';
import trackingApprovalAfterHeld from './tracking/approval-after-held';
import trackingReviewAfterHeld from './tracking/review-after-held';
import trackingPublishedBeforeHeld from './tracking/published-before-held';
import trackingPublishedIncomplete from './tracking/published-incomplete';
import trackingPublicationDue from './tracking/publication-due';
import trackingOverdue from './tracking/overdue';
import trackingBadLink from './tracking/bad-link';
import trackingDuplicateId from './tracking/duplicate-id';
import trackingExemptWithoutReason from './tracking/exempt-without-reason';
import privacyPersonalNumber from './privacy/personal-number';
import textStraySpace from './text/stray-space';
import textDitto from './text/ditto';
import textFullWidth from './text/full-width';
import textTooLongToFind from './text/too-long-to-find';

/** Every rule, in the order in which findings of one cell are reported. */
export const RULES = [
  tableMissingColumn,
  tableMissingSpokespersonColumn,
  tableRepeatedHeader,
  tableBlankRow,
  tableYearUnknown,
  tableConcentration,
  tableRowNotRead,
  tableFilledFromAbove,
  tableErrorValue,
  numberDuplicate,
  numberGap,
  departmentMissing,
  departmentUnknown,
  departmentUnlisted,
  departmentNotAName,
  departmentMixedNaming,
  departmentSeveral,
  timingMissing,
  timingUnreadable,
  timingImpossible,
  timingAmbiguousNumber,
  timingRewrittenDate,
  timingUndetermined,
  timingRecurring,
  timingOtherYear,
  timingNonWorkingDay,
  timingOutOfOrder,
  timingQuarterOnly,
  timingShortNotice,
  topicMissing,
  topicDuplicate,
  topicRepeated,
  topicSameElsewhere,
  topicStalePeriod,
  topicFuturePeriod,
  topicUnbalancedMarks,
  topicTooGeneral,
  topicTooLong,
  topicNotCalledConference,
  topicHalfWidthMark,
  spokespersonMissing,
  spokespersonNoName,
  spokespersonNoPost,
  spokespersonRoleNotPost,
  spokespersonSeveral,
  spokespersonLookAlike,
  spokespersonHomophone,
  spokespersonPostVaries,
  spokespersonOtherDepartment,
  spokespersonSameDay,
  spokespersonGlued,
  trackingNotADate,
  trackingFutureDate,
  trackingBadChoice,
  trackingChangeIncomplete,
  trackingChangeUnreadable,
  trackingChangeUnreported,
  trackingCancelled,
  trackingApprovalAfterHeld,
  trackingReviewAfterHeld,
  trackingPublishedBeforeHeld,
  trackingPublishedIncomplete,
  trackingPublicationDue,
  trackingOverdue,
  trackingBadLink,
  trackingDuplicateId,
  trackingExemptWithoutReason,
  privacyPersonalNumber,
  textStraySpace,
  textFullWidth,
  textTooLongToFind,
  textDitto,
] as const;
