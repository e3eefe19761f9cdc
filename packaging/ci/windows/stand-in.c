// Stands in for both programs where `installers-check` is to try the installers and not the programs: tells its version, and keeps running.
#include <stdio.h>
#include <string.h>

int main(int count, char **arguments) {
  if (count > 1 && !strcmp(arguments[1], "--version")) return printf("pdesk %s\n", VERSION) < 0;
  if (count > 1 && !strcmp(arguments[1], "sandbox")) {
    printf("{}\n");
    fflush(stdout);
    return getchar() == EOF;
  }
  return 2;
}
