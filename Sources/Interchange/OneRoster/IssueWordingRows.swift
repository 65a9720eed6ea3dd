internal import Kernel

extension IssueWording {
  /// Sentences about single cells.
  static let rows: [IssueCode: Phrase] = [
    .missingValue: Phrase(
      "{column} is empty. Enter it in the source system.",
      "{column} está vacío. Complételo en el sistema de origen."
    ),
    .forbiddenInBulk: Phrase(
      "{column} should be empty in a bulk file.",
      "{column} debería estar vacío en un archivo bulk."
    ),
    .requiredInDelta: Phrase(
      "{column} must be filled in a delta file.",
      "{column} debe estar completo en un archivo delta."
    ),
    .invalidGUID: Phrase(
      "{column} has characters that OneRoster does not allow; use 1 to 255 of 0-9 A-Z a-z . - _ / @",
      "{column} tiene caracteres que OneRoster no permite; use de 1 a 255 de 0-9 A-Z a-z . - _ / @"
    ),
    .invalidDate: Phrase(
      "{column} should be a date written as YYYY-MM-DD.",
      "{column} debería ser una fecha escrita como AAAA-MM-DD."
    ),
    .invalidDateTime: Phrase(
      "{column} should be a time written as YYYY-MM-DDTHH:MM:SS.sssZ.",
      "{column} debería ser una hora escrita como AAAA-MM-DDTHH:MM:SS.sssZ."
    ),
    .invalidYear: Phrase(
      "{column} should be a year of four digits.",
      "{column} debería ser un año de cuatro cifras."
    ),
    .invalidBoolean: Phrase(
      "{column} should be true or false, in small letters.",
      "{column} debería ser true o false, en minúsculas."
    ),
    .invalidInteger: Phrase(
      "{column} should be a whole number.",
      "{column} debería ser un número entero."
    ),
    .invalidFloat: Phrase(
      "{column} should be a number such as 12.5.",
      "{column} debería ser un número como 12.5."
    ),
    .invalidWord: Phrase(
      "{column} should be one of these, spelled exactly so: {expected}.",
      "{column} debería ser uno de estos, escrito exactamente así: {expected}."
    ),
    .invalidList: Phrase(
      "{column} should be a list with commas between its items and none empty; {expected}",
      "{column} debería ser una lista separada por comas y sin elementos vacíos; {expected}"
    ),
  ]

  /// Sentences about what records say of each other.
  static let references: [IssueCode: Phrase] = [
    .duplicateID: Phrase(
      "An earlier line of this file has the same sourcedId. Keep one of them.",
      "Una línea anterior de este archivo tiene el mismo sourcedId. Deje solo una."
    ),
    .missingTargetFile: Phrase(
      "{column} points to {expected}, which is not in the package. Include it in the export.",
      "{column} apunta a {expected}, que no está en el paquete. Inclúyalo en la exportación."
    ),
    .missingTargetRecord: Phrase(
      "{column} points to a record that {expected} does not have. Export both files again, together.",
      "{column} apunta a un registro que {expected} no tiene. Exporte de nuevo ambos archivos, juntos."
    ),
    .sessionTypeMismatch: Phrase(
      "{column} points to an academic session of the wrong type; it should be: {expected}.",
      "{column} apunta a una sesión académica de otro tipo; debería ser: {expected}."
    ),
    .orgTypeMismatch: Phrase(
      "{column} should point to an org of type school.",
      "{column} debería apuntar a una org de tipo school."
    ),
    .severalPrimaryRoles: Phrase(
      "This person already has a primary role in this org. Make one of the two secondary.",
      "Esta persona ya tiene un rol principal en esta org. Haga secundario uno de los dos."
    ),
    .primaryOrgWithoutRole: Phrase(
      "This person has no role in the org named as primary. Add a line to roles.csv.",
      "Esta persona no tiene rol en la org indicada como principal. Añada una línea en roles.csv."
    ),
    .profileOfAnotherUser: Phrase(
      "{column} points to the profile of another person.",
      "{column} apunta al perfil de otra persona."
    ),
    .scoreRange: Phrase(
      "resultValueMin is greater than resultValueMax. Exchange them.",
      "resultValueMin es mayor que resultValueMax. Intercámbielos."
    ),
    .scoreBelowMinimum: Phrase(
      "The score is below the line item's resultValueMin.",
      "La puntuación es menor que el resultValueMin de la actividad."
    ),
    .scoreAboveMaximum: Phrase(
      "The score is above the line item's resultValueMax.",
      "La puntuación es mayor que el resultValueMax de la actividad."
    ),
    .resultClassMismatch: Phrase(
      "The result names another class than its line item.",
      "El resultado indica otra clase que su actividad."
    ),
    .studentNotEnrolled: Phrase(
      "The student is not enrolled in the class of this result.",
      "El estudiante no está inscrito en la clase de este resultado."
    ),
    .scoreScaleMapping: Phrase(
      "Every item of {column} should have the form {low:high}.",
      "Cada elemento de {column} debería tener la forma {low:high}."
    ),
    .objectiveID: Phrase(
      "With the source \"case\", {column} should be urn:uuid: and a UUID in small letters.",
      "Con la fuente \"case\", {column} debería ser urn:uuid: y un UUID en minúsculas."
    ),
    .resourceClassOrgMismatch: Phrase(
      "{column} names another school than the class does.",
      "{column} indica otra escuela que la clase."
    ),
    .resourceUserNotEnrolled: Phrase(
      "The person is not enrolled in the class of this resource.",
      "La persona no está inscrita en la clase de este recurso."
    ),
  ]
}
