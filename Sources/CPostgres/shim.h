// libpq, as Debian's libpq-dev installs it; pkg-config supplies the folder.
#include <libpq-fe.h>
