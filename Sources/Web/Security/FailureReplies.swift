import HTTPTypes
import Kernel
import Markup

/// Answers for what went wrong: a page for people, problem details for programs.
enum FailureReplies {
  static func reply(to error: any Error, _ call: Call, log: RequestLog? = nil) -> Reply {
    switch error {
    case let failure as Failure: return reply(to: failure, call)
    case BodyProblem.tooLarge(let limit): return tooLarge(call, limit: limit)
    case BodyProblem.notAForm: return notAForm(call)
    default:
      log?.unexpected(error, id: call.id)
      return unexpected(call)
    }
  }

  private static func reply(to failure: Failure, _ call: Call) -> Reply {
    switch failure {
    case .notFound: return notFound(call)
    case .forbidden(let why):
      return show(call, .forbidden, Phrase("Not with your role", "No con tu función"), why)
    case .conflict(let why):
      return show(
        call,
        call.isAPI ? .preconditionFailed : .conflict,
        Phrase("Somebody was faster", "Alguien se adelantó"),
        why
      )
    case .refused(let why): return show(call, .unprocessableContent, Phrase("Not done", "No se hizo"), why)
    case .gone(let why): return show(call, .gone, Phrase("No longer open", "Ya no está abierto"), why)
    case .invalid(let errors): return invalid(call, errors)
    case .tooMany(let seconds): return tooMany(call, seconds)
    }
  }

  private static func notFound(_ call: Call) -> Reply {
    show(
      call,
      .notFound,
      Phrase("Page not found", "Página no encontrada"),
      Phrase(
        "There is nothing at this address, or it is not shared with you. Check the address, or start from Today.",
        "No hay nada en esta dirección, o no se comparte contigo. Revisa la dirección o empieza desde Hoy."
      )
    )
  }

  static func wrongMethod(_ call: Call, allowed: [String]) -> Reply {
    var reply = show(
      call,
      .methodNotAllowed,
      Phrase("Not possible here", "No es posible aquí"),
      Phrase(
        "This address does not take that kind of request.",
        "Esta dirección no acepta ese tipo de solicitud."
      )
    )
    reply.headers[.allow] = (allowed + (allowed.contains("GET") ? ["HEAD"] : [])).joined(separator: ", ")
    return reply
  }

  private static func invalid(_ call: Call, _ errors: [FieldError]) -> Reply {
    let title = Phrase("Please check what was sent", "Revisa lo que se envió")
    if call.wantsJSON { return APIProblem.invalid(call, title: title, errors) }
    let list = errors.map(\.message)
    return show(
      call,
      .unprocessableContent,
      title,
      Phrase(list.map(\.english).joined(separator: " "), list.map(\.spanish).joined(separator: " "))
    )
  }

  private static func tooMany(_ call: Call, _ seconds: Int) -> Reply {
    var reply = show(
      call,
      .tooManyRequests,
      Phrase("Please wait a moment", "Espera un momento"),
      Phrase(
        "There were too many tries. Try again in \(seconds) seconds.",
        "Hubo demasiados intentos. Vuelve a intentarlo en \(seconds) segundos."
      )
    )
    reply.headers[.retryAfter] = String(seconds)
    return reply
  }

  private static func tooLarge(_ call: Call, limit: Int) -> Reply {
    let size = limit >= 1_000_000 ? "\(limit / 1_000_000) MB" : "\(limit / 1000) kB"
    return show(
      call,
      .contentTooLarge,
      Phrase("Too large", "Demasiado grande"),
      Phrase(
        "What you sent is larger than \(size). Send a smaller one; nothing was saved.",
        "Lo que enviaste supera \(size). Envía algo más pequeño; no se guardó nada."
      )
    )
  }

  private static func notAForm(_ call: Call) -> Reply {
    show(
      call,
      .badRequest,
      Phrase("Could not be read", "No se pudo leer"),
      Phrase(
        "What arrived is not a complete form. Go back, and send it again; nothing was saved.",
        "Lo que llegó no es un formulario completo. Vuelve atrás y envíalo de nuevo; no se guardó nada."
      )
    )
  }

  private static func unexpected(_ call: Call) -> Reply {
    show(
      call,
      .internalServerError,
      Phrase("Something went wrong here", "Algo falló aquí"),
      Phrase(
        "It is not your fault, and nothing was half done. Tell your administrator this reference: \(call.id).",
        "No es culpa tuya y nada quedó a medias. Dale a tu administrador esta referencia: \(call.id)."
      )
    )
  }

  static let signIn = Phrase("Please sign in", "Inicia sesión")

  static func signInDetail(_ call: Call) -> Phrase {
    Phrase("Sign in again, then send it once more.", "Inicia sesión de nuevo y vuelve a enviarlo.")
  }

  static func secondFactorDetail(_ call: Call) -> Phrase {
    Phrase(
      "Your role needs a second factor. Sign in in the browser first.",
      "Tu función necesita un segundo factor. Inicia sesión primero en el navegador."
    )
  }

  /// A page for people, problem details for programs, with the same words.
  static func show(_ call: Call, _ status: HTTPResponse.Status, _ title: Phrase, _ what: Phrase) -> Reply {
    if call.wantsJSON { return problem(call, status: status, title, detail: what) }
    return ErrorPage.reply(call, status: status, title: call.say(title), what: call.say(what))
  }

  static func problem(_ call: Call, status: HTTPResponse.Status, _ title: Phrase, detail: Phrase) -> Reply {
    APIProblem.reply(call, status: status, title: title, detail: detail)
  }

  /// An expired session in the middle of a form: what was typed comes along to the sign-in page.
  static func keptText(_ call: Call) -> Reply { ErrorPage.keptText(call) }
}
