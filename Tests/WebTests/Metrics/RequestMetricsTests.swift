import Testing

@testable import Web

@Suite("Counting requests")
struct RequestMetricsTests {
  private static func text(_ metrics: RequestMetrics) -> String {
    var text = MetricsText()
    metrics.write(to: &text)
    return text.text
  }

  @Test("requests are counted by pattern, verb and class of status, and their time in rising buckets")
  func counts() {
    let metrics = RequestMetrics()
    for (status, milliseconds) in [(200, 3), (204, 30), (404, 400), (500, 20_000)] {
      metrics.began()
      metrics.ended(method: "GET", route: "/d/:district", status: status, took: .milliseconds(milliseconds))
    }

    let text = Self.text(metrics)

    for line in [
      "throughline_requests_in_flight 0",
      #"throughline_requests_total{route="/d/:district",method="GET",status="2xx"} 2"#,
      #"throughline_requests_total{route="/d/:district",method="GET",status="4xx"} 1"#,
      #"throughline_requests_total{route="/d/:district",method="GET",status="5xx"} 1"#,
      #"throughline_request_seconds_bucket{route="/d/:district",method="GET",le="0.005"} 1"#,
      #"throughline_request_seconds_bucket{route="/d/:district",method="GET",le="0.05"} 2"#,
      #"throughline_request_seconds_bucket{route="/d/:district",method="GET",le="10.0"} 3"#,
      #"throughline_request_seconds_bucket{route="/d/:district",method="GET",le="+Inf"} 4"#,
      #"throughline_request_seconds_count{route="/d/:district",method="GET"} 4"#,
    ] { #expect(text.contains(line + "\n"), "\(line)") }
  }

  @Test("a request that is not answered yet is in flight")
  func inFlight() {
    let metrics = RequestMetrics()
    metrics.began()

    #expect(Self.text(metrics).contains("throughline_requests_in_flight 1\n"))
  }

  @Test("an invented verb has no line of its own")
  func verbs() {
    let metrics = RequestMetrics()
    for verb in ["BREW", "SPILL"] {
      metrics.began()
      metrics.ended(method: verb, route: "-", status: 405, took: .zero)
    }

    #expect(Self.text(metrics).contains(#"{route="-",method="other",status="4xx"} 2"#))
    #expect(!Self.text(metrics).contains("BREW"))
  }

  @Test("labels cannot break out of their quotes")
  func escaping() {
    var text = MetricsText()
    text.sample("x", [("a", "q\"b\\c\nd")], 0.5)

    #expect(text.text == #"x{a="q\"b\\c\nd"} 0.5"# + "\n")
  }
}
