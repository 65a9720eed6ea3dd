/// What visitors of the demo wrote down, low-inference and nameless, and what they made of it.
struct DemoVisitNote: Sendable {
  /// `seen`, `heard` or `wondering`
  let kind: String
  /// Position of the look-for it is about; nothing when it is about none.
  let lookFor: Int?
  let text: String
  var lang = "en"
  /// The pattern it was sorted into, from 0; nothing while it waits.
  var pattern: Int?

  init(_ kind: String, _ lookFor: Int?, _ pattern: Int?, _ text: String, lang: String = "en") {
    self.kind = kind
    self.lookFor = lookFor
    self.pattern = pattern
    self.text = text
    self.lang = lang
  }
}

/// Feedback for a host with the patterns it points at, from 0.
struct DemoVisitFeedback: Sendable {
  let kind: String
  let text: String
  let patterns: [Int]
}

/// The debrief of a visit in the demo.
struct DemoDebrief: Sendable {
  let notes: [DemoVisitNote]
  let patterns: [(lookFor: Int, title: String)]
  let feedback: [DemoVisitFeedback]
  /// What principals and their supervisor wrote in their own room.
  let principals: [String]
}

extension DemoDebrief {
  /// Talk and revision at the home school, three weeks ago.
  static let fall = DemoDebrief(
    notes: fallTalk + fallFeedback + fallChecks,
    patterns: [
      (1, "Partners talk in nearly every room, most often to agree on an answer"),
      (1, "Sentence frames are up, and students reach for them when the question is open"),
      (2, "Comments are on the work; time to use them is not always in the lesson"),
      (3, "All students answer at once at least once, and the next step depends on it in some rooms"),
    ],
    feedback: [
      DemoVisitFeedback(
        kind: "warm",
        text:
          "In the rooms where frames were up, students we sat beside used them without being told, also in Spanish.",
        patterns: [1]
      ),
      DemoVisitFeedback(
        kind: "warm",
        text:
          "Every class we saw asked all students for an answer at once: boards, cards or a show of fingers.",
        patterns: [3]
      ),
      DemoVisitFeedback(
        kind: "wondering",
        text: "What would partners say if the question had more than one defensible answer?",
        patterns: [0]
      ),
      DemoVisitFeedback(
        kind: "wondering",
        text: "When do students go back to a piece of writing after the comment is on it?",
        patterns: [2]
      ),
      DemoVisitFeedback(
        kind: "suggestion",
        text: "Plan one open question a lesson in grade teams and try it with partners in the same week.",
        patterns: [0, 1]
      ),
      DemoVisitFeedback(
        kind: "suggestion",
        text:
          "Keep ten minutes within two days of a comment for revising, and look at three revised pieces together.",
        patterns: [2]
      ),
    ],
    principals: [
      "We saw the same thing at our school last month: the talk is there, the question is closed. Could our grade leads plan one question together?",
      "I will protect the Thursday planning time from announcements until winter break.",
      "I can cover two half days so that both leadership teams look at revised work side by side.",
    ]
  )

  private static let fallTalk = [
    DemoVisitNote(
      "seen",
      1,
      0,
      "Pairs turned to each other within five seconds when the signal came; 11 of 12 pairs were talking."
    ),
    DemoVisitNote("heard", 1, 0, "“I got 24.” “Me too.” Then both looked at the board."),
    DemoVisitNote("heard", 1, 0, "“Is it the same as mine? Okay, we are done.”"),
    DemoVisitNote("seen", 1, 0, "Four of six groups stopped talking when one answer had been said."),
    DemoVisitNote(
      "heard",
      1,
      1,
      "“I disagree because the character did not know yet.” The partner went back to the page."
    ),
    DemoVisitNote(
      "seen",
      1,
      1,
      "Frames for “I see it differently because” are posted; 3 of 5 students nearby pointed at them."
    ),
    DemoVisitNote(
      "heard",
      1,
      1,
      "«Yo lo hice de otra manera, mira.» Su pareja tomó el lápiz y lo intentó.",
      lang: "es"
    ),
    DemoVisitNote(
      "heard",
      1,
      1,
      "“What makes you think that?” asked one student; the answer took four sentences."
    ),
    DemoVisitNote(
      "seen",
      1,
      1,
      "A card with three question starters lay on each table; students picked one up twice in ten minutes."
    ),
    DemoVisitNote("seen", 1, 0, "The question on the board was: “What is the perimeter?”"),
    DemoVisitNote("wondering", 1, 0, "I wonder what they would talk about if two answers could be right."),
    DemoVisitNote(
      "seen",
      1,
      nil,
      "Two students new to English worked with a partner who spoke their language, then told the class in English."
    ),
  ]

  private static let fallFeedback = [
    DemoVisitNote("seen", 2, 2, "Written comments on 9 of 10 drafts in the folder: “Say more about why.”"),
    DemoVisitNote(
      "seen",
      2,
      2,
      "The draft with the comment was under the new assignment; neither was changed."
    ),
    DemoVisitNote("heard", 2, 2, "“She wrote a note but we are on the next one now.”"),
    DemoVisitNote(
      "seen",
      2,
      2,
      "Seven students crossed out a first sentence and wrote a second one after a two-minute conference."
    ),
    DemoVisitNote(
      "seen",
      2,
      2,
      "A checklist of three points lay beside the draft; 5 of 8 students ticked it before writing."
    ),
    DemoVisitNote(
      "heard",
      2,
      2,
      "“My partner said I need evidence, so I am looking for the part about the river.”"
    ),
    DemoVisitNote("wondering", 2, 2, "I wonder when in the week the comment gets used."),
    DemoVisitNote(
      "wondering",
      2,
      2,
      "¿Qué harían los estudiantes con diez minutos para volver a su texto?",
      lang: "es"
    ),
    DemoVisitNote("seen", 2, nil, "A wall shows the same paragraph three times, from first draft to last."),
    DemoVisitNote("heard", 2, 2, "“Do we have to fix it?” “Only if you want to.”"),
    DemoVisitNote(
      "seen",
      2,
      2,
      "In one lesson the first eight minutes were for revising yesterday’s answer; all but two students wrote."
    ),
  ]

  private static let fallChecks = [
    DemoVisitNote(
      "seen",
      3,
      3,
      "All boards went up; the count was about half right, and the class did one more together."
    ),
    DemoVisitNote("seen", 3, 3, "Fingers for 1 to 4; the lesson went on with the next page."),
    DemoVisitNote("heard", 3, 3, "“I see many threes, so let us hear from somebody with a three.”"),
    DemoVisitNote(
      "seen",
      3,
      3,
      "Exit cards in three piles on the desk; a small group was called back to the rug."
    ),
    DemoVisitNote(
      "heard",
      3,
      3,
      "«Levanten su tarjeta.» Todas las tarjetas subieron; dos mesas cambiaron de respuesta al mirar.",
      lang: "es"
    ),
    DemoVisitNote("seen", 3, 3, "Five students answered aloud; the other nineteen listened."),
    DemoVisitNote("wondering", 3, 3, "I wonder what the next step would have been with all answers wrong."),
    DemoVisitNote("seen", 3, nil, "A timer on the screen gave forty seconds to think before anybody spoke."),
    DemoVisitNote("seen", nil, nil, "Visitors were greeted by students who said what they were working on."),
    DemoVisitNote("heard", nil, nil, "“We are learning to explain so someone else can do it.”"),
    DemoVisitNote("wondering", nil, nil, "I wonder how the teams chose these three look-fors."),
  ]

  /// The first notes of this morning's visit, unsorted.
  static let today = [
    DemoVisitNote(
      "seen",
      1,
      nil,
      "Students chose between a drawing, a table and an equation; all three were on the wall at the end."
    ),
    DemoVisitNote("heard", 1, nil, "“Your way is shorter but I understand mine better.”"),
    DemoVisitNote("seen", 1, nil, "14 of 22 students had two methods on their page."),
    DemoVisitNote("heard", 1, nil, "“Does it always work?” The group tried it with a bigger number."),
    DemoVisitNote("wondering", 1, nil, "I wonder who decides which method is shown."),
    DemoVisitNote(
      "seen",
      2,
      nil,
      "New words are on the tables with a drawing; students touched them while they spoke."
    ),
    DemoVisitNote("heard", 2, nil, "“The denominator tells how many parts make one whole.”"),
    DemoVisitNote("heard", 2, nil, "«El denominador es en cuántas partes lo corto.»", lang: "es"),
    DemoVisitNote(
      "seen",
      2,
      nil,
      "Six of nine students wrote one of the three new words in their explanation."
    ),
    DemoVisitNote("wondering", 2, nil, "I wonder how the words come back next week."),
    DemoVisitNote("seen", nil, nil, "A student showed us where to find help before asking an adult."),
    DemoVisitNote("heard", 2, nil, "“Use the word, not ‘the thing on the bottom’.”"),
  ]

  /// What is left of a visit of last spring: patterns, feedback and commitments.
  static let spring = DemoDebrief(
    notes: [],
    patterns: [
      (1, "Students read grade-level text in every room, most often aloud and together"),
      (2, "New words are taught before reading and seldom asked for afterwards"),
    ],
    feedback: [
      DemoVisitFeedback(
        kind: "warm",
        text: "Every student had the same text in hand, with notes in the margin in two languages.",
        patterns: [0]
      ),
      DemoVisitFeedback(
        kind: "wondering",
        text: "What could students do with the new words once the book is closed?",
        patterns: [1]
      ),
      DemoVisitFeedback(
        kind: "suggestion",
        text: "End each reading with two sentences written by everyone that need the words of the day.",
        patterns: [0, 1]
      ),
    ],
    principals: []
  )
}
