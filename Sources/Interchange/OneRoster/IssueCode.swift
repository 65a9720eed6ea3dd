/// Every kind of finding about a OneRoster package, by a name that machines can rely on.
package enum IssueCode: String, Sendable, CaseIterable {
  case missingManifest = "package.missing_manifest"
  case unknownFile = "package.unknown_file"
  case duplicateFile = "package.duplicate_file"
  case fileNameCase = "package.file_name_case"
  case missingRequiredFile = "package.missing_required_file"
  case noData = "package.no_data"

  case manifestMissingHeader = "manifest.missing_header"
  case manifestInvalidHeader = "manifest.invalid_header"
  case manifestRowWidth = "manifest.row_width_mismatch"
  case manifestDuplicateProperty = "manifest.duplicate_property"
  case manifestUnknownProperty = "manifest.unknown_property"
  case manifestMissingProperty = "manifest.missing_property"
  case manifestInvalidVersion = "manifest.invalid_manifest_version"
  case manifestInvalidOneRosterVersion = "manifest.invalid_oneroster_version"
  case manifestInvalidFileMode = "manifest.invalid_file_mode"
  case manifestFileMissing = "manifest.file_missing"
  case manifestFileUnexpected = "manifest.file_unexpected"

  case unescapedQuote = "csv.unescaped_quote"
  case textAfterQuote = "csv.unexpected_character_after_quote"
  case unclosedQuote = "csv.unclosed_quote"
  case lineBreakInCell = "csv.line_break_in_quoted_field"
  case bareCarriageReturn = "csv.bare_carriage_return"
  case invalidUTF8 = "csv.invalid_utf8"
  case controlCharacter = "csv.control_character"
  case recordTooLong = "csv.record_too_long"
  case tooManyCells = "csv.too_many_cells"

  case tableMissingHeader = "table.missing_header"
  case emptyHeaderName = "table.empty_header_name"
  case duplicateHeader = "table.duplicate_header"
  case missingDataRows = "table.missing_data_rows"
  case rowWidth = "table.row_width_mismatch"

  case missingHeader = "schema.missing_header"
  case misspeltHeader = "schema.misspelt_header"
  case headerOrder = "schema.header_order_mismatch"
  case metadataPosition = "schema.metadata_column_position"
  case unknownColumn = "schema.invalid_metadata_header"

  case missingValue = "row.missing_required_value"
  case forbiddenInBulk = "row.field_forbidden_in_bulk"
  case requiredInDelta = "row.field_required_in_delta"
  case invalidGUID = "row.invalid_guid"
  case invalidDate = "row.invalid_date"
  case invalidDateTime = "row.invalid_datetime"
  case invalidYear = "row.invalid_year"
  case invalidBoolean = "row.invalid_boolean"
  case invalidInteger = "row.invalid_integer"
  case invalidFloat = "row.invalid_float"
  case invalidWord = "row.invalid_enum"
  case invalidList = "row.invalid_list"

  case duplicateID = "reference.duplicate_sourced_id"
  case missingTargetFile = "reference.missing_target_file"
  case missingTargetRecord = "reference.missing_target_record"

  case sessionTypeMismatch = "semantic.academic_session_type_mismatch"
  case orgTypeMismatch = "semantic.org_type_mismatch"
  case severalPrimaryRoles = "semantic.multiple_primary_roles_for_user_org"
  case primaryOrgWithoutRole = "semantic.primary_org_missing_role"
  case profileOfAnotherUser = "semantic.user_profile_user_mismatch"
  case scoreRange = "semantic.invalid_score_range"
  case scoreBelowMinimum = "semantic.score_below_min"
  case scoreAboveMaximum = "semantic.score_above_max"
  case resultClassMismatch = "semantic.result_class_mismatch"
  case studentNotEnrolled = "semantic.result_student_not_enrolled"
  case scoreScaleMapping = "semantic.invalid_score_scale_mapping"
  case objectiveID = "semantic.invalid_case_learning_objective_id"
  case resourceClassOrgMismatch = "semantic.user_resource_class_org_mismatch"
  case resourceUserNotEnrolled = "semantic.user_resource_user_not_enrolled"

  /// The steps of judging: a later one means little while an earlier one has failed.
  enum Stage: Int, Comparable {
    case package, rows, references

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  var stage: Stage {
    switch rawValue.prefix(while: { $0 != "." }) {
    case "row", "schema": .rows
    case "reference", "semantic": .references
    default: .package
    }
  }
}
