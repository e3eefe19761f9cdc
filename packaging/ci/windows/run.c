// run.exe [--all] PROGRAM ARGUMENT…: runs a program under wine with our standard handles and ends with its exit code. The exit code that wine
// itself hands to Unix is now and then a wrong 0. What the program started ends with it; with --all we wait for that, too, as for an
// uninstaller, which goes on as a copy of itself. run.exe --line FILE reads the command line from FILE (UTF-8), to the letter: quotes in it
// would not come through from Unix.
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

static BOOL WINAPI ignore(DWORD kind) { (void)kind; return TRUE; }

// The command line behind our own name.
static wchar_t *rest(wchar_t *line) {
  wchar_t end = *line == L'"' ? L'"' : L' ';
  if (*line == L'"') line++;
  while (*line && *line != end) line++;
  if (*line) line++;
  while (*line == L' ') line++;
  return line;
}

// The command line that stands in a file.
static wchar_t *line_in(const wchar_t *path) {
  static char bytes[8192];
  static wchar_t line[8192];
  FILE *file = _wfopen(path, L"rb");
  size_t length = file ? fread(bytes, 1, sizeof bytes - 1, file) : 0;
  if (file) fclose(file);
  return length && MultiByteToWideChar(CP_UTF8, 0, bytes, -1, line, 8192) ? line : NULL;
}

int wmain(void) {
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION limit = {0};
  STARTUPINFOW start = {.cb = sizeof start, .dwFlags = STARTF_USESTDHANDLES};
  PROCESS_INFORMATION child;
  JOBOBJECT_ASSOCIATE_COMPLETION_PORT told = {0};
  DWORD code = 253, message = 0;
  ULONG_PTR key;
  OVERLAPPED *process;
  wchar_t *line = rest(GetCommandLineW());
  BOOL all = !wcsncmp(line, L"--all ", 6);
  if (all) line += 6;
  if (!wcsncmp(line, L"--line ", 7) && !(line = line_in(line + 7))) return 251;
  HANDLE job = CreateJobObjectW(NULL, NULL);
  if (all) {
    told.CompletionPort = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 1);
    SetInformationJobObject(job, JobObjectAssociateCompletionPortInformation, &told, sizeof told);
  } else {
    limit.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
    SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limit, sizeof limit);
  }
  SetConsoleCtrlHandler(ignore, TRUE);
  start.hStdInput = GetStdHandle(STD_INPUT_HANDLE);
  start.hStdOutput = GetStdHandle(STD_OUTPUT_HANDLE);
  start.hStdError = GetStdHandle(STD_ERROR_HANDLE);
  if (!CreateProcessW(NULL, _wcsdup(line), NULL, NULL, TRUE, CREATE_SUSPENDED, NULL, NULL, &start, &child)) return 254;
  AssignProcessToJobObject(job, child.hProcess);
  ResumeThread(child.hThread);
  CloseHandle(start.hStdInput);
  CloseHandle(start.hStdOutput);
  CloseHandle(start.hStdError);
  WaitForSingleObject(child.hProcess, INFINITE);
  GetExitCodeProcess(child.hProcess, &code);
  while (all && message != JOB_OBJECT_MSG_ACTIVE_PROCESS_ZERO)
    if (!GetQueuedCompletionStatus(told.CompletionPort, &message, &key, &process, INFINITE)) return 252;
  return (int)code;
}
