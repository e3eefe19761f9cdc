// wine-run.exe [options] program arguments…: runs a program as a Windows parent does, and ends with its exit code. Wine's own exit
// code, as its Unix parent sees it, is now and then a wrong 0. The program dies with this one.
//
//   --hold FILE      holds FILE open meanwhile, as a spreadsheet does: others may read it, and nobody may write or replace it
//   --code FILE      writes the exit code into FILE as well
//   --silent BOX     gives the program no standard streams, as the Start menu does. The first message box it shows is written into
//                    BOX, title first, as UTF-8, and closed
//
// Build: x86_64-w64-mingw32-gcc -municode -O1 -Wall wine-run.c -o wine-run.exe
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

enum { CANNOT_START = 254, CANNOT_PREPARE = 252 };

static const wchar_t *box_into;
static DWORD child_id;

static BOOL WINAPI ignore(DWORD kind) {
  (void)kind;
  return TRUE;
}

// Writes a text as UTF-8 to the end of a file.
static void put(FILE *file, const wchar_t *text) {
  char bytes[4 * 4096];
  int size = WideCharToMultiByte(CP_UTF8, 0, text, (int)wcslen(text), bytes, sizeof bytes, NULL, NULL);
  fwrite(bytes, 1, size > 0 ? (size_t)size : 0, file);
}

static BOOL CALLBACK take_text(HWND part, LPARAM file) {
  wchar_t text[4096], kind[64];
  GetClassNameW(part, kind, 64);
  if (_wcsicmp(kind, L"Static") == 0 && SendMessageW(part, WM_GETTEXT, 4096, (LPARAM)text) > 0) {
    put((FILE *)file, text);
    fputc('\n', (FILE *)file);
  }
  return TRUE;
}

// A message box of the program: a dialog (#32770) of its process.
static BOOL CALLBACK take_box(HWND window, LPARAM is_taken) {
  wchar_t kind[64], title[256];
  DWORD owner = 0;
  GetWindowThreadProcessId(window, &owner);
  GetClassNameW(window, kind, 64);
  if (owner != child_id || wcscmp(kind, L"#32770") != 0 || !IsWindowVisible(window)) return TRUE;
  FILE *file = _wfopen(box_into, L"wb");
  if (file == NULL) return TRUE;
  GetWindowTextW(window, title, 256);
  put(file, title);
  fputc('\n', file);
  EnumChildWindows(window, take_text, (LPARAM)file);
  fclose(file);
  PostMessageW(window, WM_COMMAND, IDOK, 0);
  *(BOOL *)is_taken = TRUE;
  return FALSE;
}

// Looks for a box while the program runs.
static DWORD WINAPI watch(void *nothing) {
  (void)nothing;
  BOOL is_taken = FALSE;
  for (;;) {
    if (!is_taken) EnumWindows(take_box, (LPARAM)&is_taken);
    Sleep(20);
  }
  return 0;
}

// The next word of a command line, cut off from it.
static wchar_t *word(wchar_t **line) {
  wchar_t *at = *line, *begin;
  wchar_t end = L' ';
  while (*at == L' ') at++;
  if (*at == L'"') {
    end = L'"';
    at++;
  }
  begin = at;
  while (*at != 0 && *at != end) at++;
  if (*at != 0) *at++ = 0;
  while (*at == L' ') at++;
  *line = at;
  return begin;
}

int wmain(void) {
  wchar_t *line = _wcsdup(GetCommandLineW()), *code_into = NULL;
  HANDLE held = NULL;
  BOOL is_silent = FALSE;
  word(&line);
  while (wcsncmp(line, L"--", 2) == 0) {
    wchar_t *option = word(&line), *value = word(&line);
    if (wcscmp(option, L"--hold") == 0) {
      held = CreateFileW(value, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
      if (held == INVALID_HANDLE_VALUE) return CANNOT_PREPARE;
    } else if (wcscmp(option, L"--code") == 0) {
      code_into = value;
    } else if (wcscmp(option, L"--silent") == 0) {
      is_silent = TRUE;
      box_into = value;
    } else {
      return CANNOT_PREPARE;
    }
  }
  STARTUPINFOW how = {.cb = sizeof how};
  PROCESS_INFORMATION child;
  how.dwFlags = STARTF_USESTDHANDLES;
  if (!is_silent) {
    how.hStdInput = GetStdHandle(STD_INPUT_HANDLE);
    how.hStdOutput = GetStdHandle(STD_OUTPUT_HANDLE);
    how.hStdError = GetStdHandle(STD_ERROR_HANDLE);
  }
  // Ctrl+C is for the program. A handler, not a null pointer: the program would inherit that, and never hear of it.
  SetConsoleCtrlHandler(ignore, TRUE);
  HANDLE job = CreateJobObjectW(NULL, NULL);
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {0};
  limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
  SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits);
  if (!CreateProcessW(NULL, line, NULL, NULL, TRUE, CREATE_SUSPENDED, NULL, NULL, &how, &child)) return CANNOT_START;
  child_id = child.dwProcessId;
  AssignProcessToJobObject(job, child.hProcess);
  if (box_into != NULL) CreateThread(NULL, 0, watch, NULL, 0, NULL);
  ResumeThread(child.hThread);
  if (!is_silent) {
    // The other ends of pipes must see the end when the program ends.
    CloseHandle(how.hStdInput);
    CloseHandle(how.hStdOutput);
    CloseHandle(how.hStdError);
  }
  WaitForSingleObject(child.hProcess, INFINITE);
  DWORD code = 253;
  GetExitCodeProcess(child.hProcess, &code);
  if (held != NULL) CloseHandle(held);
  if (code_into != NULL) {
    FILE *file = _wfopen(code_into, L"wb");
    if (file != NULL) {
      fprintf(file, "%lu", code);
      fclose(file);
    }
  }
  return (int)code;
}
