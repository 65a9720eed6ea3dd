/// Tells a text that only judges ("great lesson") from one that says what happened.
///
/// It errs on the side of letting a note pass: any word that is neither praise, blame nor filling speaks for it.
package enum JudgingText {
  /// Whether nothing is left besides praise or blame and the things they are commonly said of.
  package static func onlyJudges(_ text: String) -> Bool {
    let words = ConfusableFold.words(text).map(\.folded)
    guard words.contains(where: judgements.contains) else { return false }
    return words.allSatisfy { judgements.contains($0) || filling.contains($0) }
  }

  /// Whether a piece of feedback says so little that it fits every school.
  package static func isGeneric(_ text: String) -> Bool {
    let words = ConfusableFold.words(text).map(\.folded)
    let telling = words.filter { !judgements.contains($0) && !filling.contains($0) }
    return onlyJudges(text) || telling.count < 4
  }

  private static func folded(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map { ConfusableFold.letters(String($0)) })
  }

  private static let judgements = folded(
    """
    great good excellent amazing awesome wonderful fantastic outstanding superb super nice fine perfect best better poor
    bad weak terrible awful boring disappointing impressive impressed loved love liked like enjoyed lovely fabulous
    incredible beautiful effective ineffective solid strong lacking unacceptable mediocre brilliant exciting engaging
    engaged rigorous disorganized organized kudos bravo congratulations congrats wow
    excelente excelentes bueno buena buenos buenas buen muy genial increible increibles maravilloso maravillosa fantastico
    fantastica perfecto perfecta mejor malo mala mal debil pobre terrible aburrido aburrida impresionante encanto gusto
    gustaron bonito bonita hermoso hermosa bravo felicidades felicitaciones lindo linda
    """
  )
  private static let filling = folded(
    """
    the a an this that these those it its was is are were be been to of in on for and or but with at by from as so very
    really truly just quite too much such all every everything everyone overall what how i we you they he she our your
    their my me us them there here have has had do does did done saw see heard felt think thought job work lesson lessons
    class classes classroom classrooms teacher teachers teaching instruction learning school students student kids
    management environment energy culture climate atmosphere engagement rigor practice practices vibe thing things today
    visit keep up go going well whole job thank thanks
    el la los las un una unos unas este esta estos estas esto eso fue es son era eran ser de del en con para por y o que
    como tan todo toda todos todas me nos te lo le les su sus mi mis tu tus aqui alli hay ha han clase clases leccion
    lecciones maestra maestro maestros ensenanza aprendizaje escuela estudiantes estudiante alumnos ninos salon manejo
    ambiente energia cultura clima participacion trabajo practica practicas visita hoy sigan adelante gracias
    """
  )
}
