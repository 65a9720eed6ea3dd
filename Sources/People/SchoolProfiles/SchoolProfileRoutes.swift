import HTTPTypes
import Kernel
import Web

extension People {
  /// Profiles of schools, as pages and for programs.
  static var profileRoutes: [Route] {
    let list = "/d/:district/school-profiles"
    let one = "/d/:district/schools/:school/profile"
    let (see, edit) = (PeoplePermissions.viewProfiles, PeoplePermissions.editProfiles)
    return [
      .require(see, .get, list, SchoolProfileHandlers.list),
      .require(see, .get, "\(list).csv", SchoolProfileHandlers.export),
      .require(edit, .get, "\(list)/upload", SchoolProfileHandlers.form),
      .require(edit, .post, list, SchoolProfileHandlers.upload).takingFiles(upTo: 5_000_000),
      .require(edit, .get, one, SchoolProfileHandlers.edit),
      .require(edit, .post, one, SchoolProfileHandlers.save),
      .require(see, .get, "/api/v1\(list)", SchoolProfileAPIHandlers.list).documented(
        APIOperation(
          "listSchoolProfiles",
          "Profiles of schools by name.",
          query: [.init("after", "Where the page starts: `next` of the page before.")],
          gives: .page(of: SchoolProfileAPI.profile)
        )
      ),
      .require(see, .get, "/api/v1\(one)", SchoolProfileAPIHandlers.show).documented(
        APIOperation("getSchoolProfile", "The profile of a school.", gives: SchoolProfileAPI.profile)
      ),
      .require(edit, .put, "/api/v1\(one)", SchoolProfileAPIHandlers.replace).documented(
        APIOperation(
          "replaceSchoolProfile",
          "Write the profile of a school; If-Match carries the version read.",
          takes: SchoolProfileAPI.newProfile,
          gives: SchoolProfileAPI.profile
        )
      ),
    ]
  }
}
