; The installer for one person, who needs no administrator. `make-installers` calls makensis with
;   VERSION   the version as people read it, e.g. 1.2.0
;   NUMBERS   the same as four numbers, e.g. 1.2.0.0
;   FILES     the folder with everything that is installed
;   OUT       the installer to write
;   SIGN      the program that signs a file
;   QUICK     set: packs quickly, for checks
; Silent: /S [/PATH=1|/PATH=0] [/D=FOLDER], where /D comes last and has no quotes.
; Exit codes: 0 done; 1 the person stopped; 2 a wrong option; 3 installed for everybody by an administrator; 4 the program runs;
; 5 something could not be written; 6 Windows is too old; 7 a newer version is installed.

Unicode true
Target amd64-unicode
!ifdef QUICK
SetCompressor zlib
!else
SetCompressor /SOLID lzma
!endif
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user

!define NAME "Partner Desk"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\PartnerDesk"
!define OWN "Software\PartnerDesk"

Name "${NAME}"
OutFile "${OUT}"
; The program that removes it is made here and nowhere else, so it is signed here.
!uninstfinalize '"${SIGN}" "%1" >&2'
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${OWN}" "InstallDir"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${NUMBERS}"
VIFileVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME}, installer"
VIAddVersionKey "LegalCopyright" "MIT OR Apache-2.0"

!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "FileFunc.nsh"
!include "WordFunc.nsh"
!include "WinVer.nsh"
!include "WinMessages.nsh"

!define MUI_ICON "partner-desk.ico"
!define MUI_UNICON "partner-desk.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${NSISDIR}/Contrib/Graphics/Wizard/nsis3-metro.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${NSISDIR}/Contrib/Graphics/Wizard/nsis3-metro.bmp"
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_FINISHPAGE_RUN "$INSTDIR\partner-desk.exe"
!define MUI_FINISHPAGE_NOAUTOCLOSE
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Norwegian"
!include "texts/en.nsh"
!include "texts/nb.nsh"

; Tells a person, or ends a silent run, with a code of its own.
; The pages of the manual, as they are in docs/. Each is named, so that the removal takes no file of somebody else.
!macro EachPage DO
  !insertmacro ${DO} "adr-team.md"
  !insertmacro ${DO} "command-line.md"
  !insertmacro ${DO} "guide.md"
  !insertmacro ${DO} "keys.md"
  !insertmacro ${DO} "limits.md"
  !insertmacro ${DO} "machine-policy.md"
  !insertmacro ${DO} "orders.md"
  !insertmacro ${DO} "packaging.md"
  !insertmacro ${DO} "policies.md"
  !insertmacro ${DO} "reports.md"
  !insertmacro ${DO} "security.md"
  !insertmacro ${DO} "team.md"
  !insertmacro ${DO} "terms.md"
!macroend

!macro PutPage NAME
  File "${FILES}/docs/${NAME}"
!macroend

!macro RemovePage NAME
  Delete "$INSTDIR\docs\${NAME}"
!macroend

!macro StopWith CODE TEXT
  MessageBox MB_OK|MB_ICONSTOP "${TEXT}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend
!define StopWith "!insertmacro StopWith"

; A running program holds its file; Windows lets nobody write to it. The file itself stays as it is.
!macro WaitUntilFree UN
Function ${UN}WaitUntilFree
  ${Do}
    StrCpy $1 ""
    ${If} ${FileExists} "$INSTDIR\partner-desk.exe"
      ClearErrors
      FileOpen $0 "$INSTDIR\partner-desk.exe" a
      ${If} ${Errors}
        StrCpy $1 "partner-desk.exe"
      ${Else}
        FileClose $0
      ${EndIf}
    ${EndIf}
    ${If} ${FileExists} "$INSTDIR\pdesk.exe"
      ClearErrors
      FileOpen $0 "$INSTDIR\pdesk.exe" a
      ${If} ${Errors}
        StrCpy $1 "pdesk.exe"
      ${Else}
        FileClose $0
      ${EndIf}
    ${EndIf}
    ClearErrors
    ${If} $1 == ""
      ${Break}
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(ProgramRuns)" /SD IDCANCEL IDCANCEL`
      SetErrorLevel 4
      Quit
    ${EndIf}
  ${Loop}
FunctionEnd
!macroend
!insertmacro WaitUntilFree ""
!insertmacro WaitUntilFree "un."

; The user's PATH may be longer than the 1,024 characters that a variable of NSIS holds: what is read into one comes out cut, and writing that
; back loses a person's folders. So it stays in memory of its own, and keeps its type (REG_SZ or REG_EXPAND_SZ).
; Afterwards $1 is the open key, $2 the type, $4 the memory with ";PATH;" and $5 its length in characters.
!macro ReadPath UN
Function ${UN}ReadPath
  StrCpy $2 2
  StrCpy $3 0
  StrCpy $4 0
  ; HKEY_CURRENT_USER; the rights to read and to set values
  System::Call 'advapi32::RegCreateKeyExW(p -2147483647, w "Environment", i 0, p 0, i 0, i 3, p 0, *p .r1, p 0) i .r0'
  ${If} $0 <> 0
    SetErrors
    Return
  ${EndIf}
  System::Call 'advapi32::RegQueryValueExW(p r1, w "Path", p 0, *i .r2, p 0, *i .r3) i .r0'
  ${If} $0 == 2 ; there is none
    StrCpy $2 2
    StrCpy $3 0
  ${ElseIf} $0 <> 0
  ${OrIf} $2 <> 1
  ${AndIf} $2 <> 2
    System::Call 'advapi32::RegCloseKey(p r1)'
    SetErrors
    Return
  ${EndIf}
  ; Room for one more folder and the marks around it; zeroed, so that the text ends in any case.
  IntOp $5 $3 + 4096
  System::Alloc $5
  Pop $4
  System::Call 'kernel32::lstrcpyW(p r4, w ";")'
  ${If} $3 > 0
    IntPtrOp $6 $4 + 2
    System::Call 'advapi32::RegQueryValueExW(p r1, w "Path", p 0, p 0, p r6, *i r3r3) i .r0'
    ${If} $0 <> 0
      System::Free $4
      System::Call 'advapi32::RegCloseKey(p r1)'
      SetErrors
      Return
    ${EndIf}
  ${EndIf}
  System::Call 'kernel32::lstrcatW(p r4, w ";")'
  System::Call 'kernel32::lstrlenW(p r4) i .r5'
FunctionEnd

; Writes what stands between the marks, frees the memory and closes the key. An empty PATH is no PATH.
Function ${UN}WritePath
  System::Call 'kernel32::lstrlenW(p r4) i .r5'
  ${If} $5 <= 2
    System::Call 'advapi32::RegDeleteValueW(p r1, w "Path") i .r0'
    ${If} $0 == 2
      StrCpy $0 0
    ${EndIf}
  ${Else}
    ; The last mark becomes the end of the text.
    IntOp $6 $5 - 1
    IntOp $6 $6 * 2
    IntPtrOp $7 $4 + $6
    System::Call '*$7(&i2 0)'
    IntPtrOp $7 $4 + 2
    System::Call 'advapi32::RegSetValueExW(p r1, w "Path", i 0, i r2, p r7, i r6) i .r0'
  ${EndIf}
  System::Free $4
  System::Call 'advapi32::RegCloseKey(p r1)'
  ${If} $0 <> 0
    SetErrors
  ${Else}
    ; Programs that start from now on see it; a terminal that is open does not.
    SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=2000
  ${EndIf}
FunctionEnd

Function ${UN}RemoveFromPath
  Call ${UN}ReadPath
  ${If} ${Errors}
    Return
  ${EndIf}
  StrCpy $R0 ";$INSTDIR;"
  StrLen $R1 ";$INSTDIR"
  IntOp $R1 $R1 * 2
  ${Do}
    System::Call 'shlwapi::StrStrIW(p r4, w R0) p .r6'
    ${If} $6 P= 0
      ${Break}
    ${EndIf}
    IntPtrOp $7 $6 + $R1
    System::Call 'kernel32::lstrlenW(p r7) i .r8'
    IntOp $8 $8 + 1
    IntOp $8 $8 * 2
    System::Call 'ntdll::RtlMoveMemory(p r6, p r7, p r8)'
  ${Loop}
  Call ${UN}WritePath
FunctionEnd
!macroend
!insertmacro ReadPath ""
!insertmacro ReadPath "un."

Function AddToPath
  Call ReadPath
  ${If} ${Errors}
    Return
  ${EndIf}
  StrCpy $R0 ";$INSTDIR;"
  System::Call 'shlwapi::StrStrIW(p r4, w R0) p .r6'
  ${If} $6 P= 0
    ${If} $5 == 2
      ; ";;" is an empty PATH
      System::Call 'kernel32::lstrcpyW(p r4, w R0)'
    ${Else}
      StrCpy $R0 "$INSTDIR;"
      System::Call 'kernel32::lstrcatW(p r4, w R0)'
    ${EndIf}
  ${EndIf}
  Call WritePath
FunctionEnd

; One program, whole or not at all: the old one stays until both new ones are on the disk.
!macro Program FILE
  SetOverwrite on
  File "/oname=${FILE}.new" "${FILES}/${FILE}"
  ${If} ${Errors}
    Delete "$INSTDIR\partner-desk.exe.new"
    Delete "$INSTDIR\pdesk.exe.new"
    ${StopWith} 5 "$(CannotWrite)"
  ${EndIf}
!macroend
!macro Exchange FILE
  Delete "$INSTDIR\${FILE}"
  Rename "$INSTDIR\${FILE}.new" "$INSTDIR\${FILE}"
  ${If} ${Errors}
    Delete "$INSTDIR\partner-desk.exe.new"
    Delete "$INSTDIR\pdesk.exe.new"
    ${StopWith} 5 "$(CannotWrite)"
  ${EndIf}
!macroend

Section "$(SectionProgram)" SectionProgram
  SectionIn RO
  SetShellVarContext current
  ; A folder that was typed may end in a backslash; on the PATH it would then be another one.
  StrCpy $0 $INSTDIR 1 -1
  ${If} $0 == "\"
    StrCpy $INSTDIR $INSTDIR -1
  ${EndIf}
  Call WaitUntilFree
  ClearErrors
  SetOutPath "$INSTDIR"
  !insertmacro Program "partner-desk.exe"
  !insertmacro Program "pdesk.exe"
  !insertmacro Exchange "partner-desk.exe"
  !insertmacro Exchange "pdesk.exe"
  File "${FILES}/README.md"
  File "${FILES}/CHANGELOG.md"
  File "${FILES}/LICENSE-MIT"
  File "${FILES}/LICENSE-APACHE"
  SetOutPath "$INSTDIR\docs"
  !insertmacro EachPage PutPage
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\partner-desk.exe"
  WriteRegStr HKCU "${OWN}" "InstalledBy" "installer"
  WriteRegStr HKCU "${OWN}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${OWN}" "Version" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\partner-desk.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  ${If} ${Errors}
    ${StopWith} 5 "$(CannotWrite)"
  ${EndIf}
SectionEnd

Section /o "$(SectionPath)" SectionPath
  ClearErrors
  Call AddToPath
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(CannotSetPath)" /SD IDOK
    SetErrorLevel 5
  ${Else}
    WriteRegDWORD HKCU "${OWN}" "OnPath" 1
  ${EndIf}
SectionEnd

; Where the choice was taken back, the folder goes from the PATH again; a folder that a person put there stays.
Section "-NoPath"
  ${IfNot} ${SectionIsSelected} ${SectionPath}
    ReadRegDWORD $0 HKCU "${OWN}" "OnPath"
    ${If} $0 == 1
      ClearErrors
      Call RemoveFromPath
      DeleteRegValue HKCU "${OWN}" "OnPath"
    ${EndIf}
  ${EndIf}
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${SectionProgram} "$(AboutProgram)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SectionPath} "$(AboutPath)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function .onInit
  ${IfNot} ${AtLeastWin10}
    ${StopWith} 6 "$(TooOld)"
  ${EndIf}
  SetRegView 64
  ReadRegStr $0 HKLM "${OWN}" "InstalledBy"
  ${If} $0 == "msi"
    ${StopWith} 3 "$(ForEverybody)"
  ${EndIf}
  ReadRegStr $0 HKCU "${OWN}" "Version"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 == 1
      MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(NewerThere)" /SD IDNO IDYES +3
      SetErrorLevel 7
      Quit
    ${EndIf}
  ${EndIf}
  ; What was chosen the last time holds until it is chosen anew.
  ReadRegDWORD $0 HKCU "${OWN}" "OnPath"
  ${If} $0 == 1
    !insertmacro SelectSection ${SectionPath}
  ${EndIf}
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} "$0" "/PATH=" $1
  ${IfNot} ${Errors}
    ${If} $1 == "1"
      !insertmacro SelectSection ${SectionPath}
    ${ElseIf} $1 == "0"
      !insertmacro UnselectSection ${SectionPath}
    ${Else}
      ${StopWith} 2 "$(WrongPath)"
    ${EndIf}
  ${EndIf}
  ClearErrors
FunctionEnd

Section "Uninstall"
  SetShellVarContext current
  Call un.WaitUntilFree
  ReadRegDWORD $0 HKCU "${OWN}" "OnPath"
  ${If} $0 == 1
    Call un.RemoveFromPath
  ${EndIf}
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$INSTDIR\partner-desk.exe"
  Delete "$INSTDIR\pdesk.exe"
  Delete "$INSTDIR\README.md"
  Delete "$INSTDIR\CHANGELOG.md"
  Delete "$INSTDIR\LICENSE-MIT"
  Delete "$INSTDIR\LICENSE-APACHE"
  !insertmacro EachPage RemovePage
  RMDir "$INSTDIR\docs"
  Delete "$INSTDIR\uninstall.exe"
  ; Only an empty folder goes: what others put there is theirs. The data folder is elsewhere, and stays.
  RMDir "$INSTDIR"
  RMDir "$LOCALAPPDATA\Programs"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegValue HKCU "${OWN}" "InstalledBy"
  DeleteRegValue HKCU "${OWN}" "InstallDir"
  DeleteRegValue HKCU "${OWN}" "Version"
  DeleteRegValue HKCU "${OWN}" "OnPath"
  DeleteRegKey /ifempty HKCU "${OWN}"
SectionEnd
